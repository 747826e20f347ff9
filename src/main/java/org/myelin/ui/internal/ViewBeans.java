package org.myelin.ui.internal;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;
import com.vaadin.flow.router.Route;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.ScopeMetadata;
import org.springframework.context.annotation.ScopeMetadataResolver;

/**
 * Makes beans of what Vaadin asks Spring for at every navigation. For a class that is no bean each visit costs an
 * exception, and Spring looks for its constructor anew.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.myelin.ui",
        useDefaultFilters = false,
        includeFilters = {
            @Filter({Route.class, Layout.class}),
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = AppShellConfigurator.class)
        },
        scopeResolver = ViewBeans.NewEachTime.class)
class ViewBeans {

    /** Views whose title is fixed have it in an annotation. */
    @Bean
    static PageTitleGenerator pageTitleGenerator() {
        return PageTitleContext::value;
    }

    /** A view belongs to one tab, so nobody gets the one of somebody else. */
    static final class NewEachTime implements ScopeMetadataResolver {

        @Override
        public ScopeMetadata resolveScopeMetadata(BeanDefinition definition) {
            ScopeMetadata scope = new ScopeMetadata();
            scope.setScopeName(ConfigurableBeanFactory.SCOPE_PROTOTYPE);
            return scope;
        }
    }
}
