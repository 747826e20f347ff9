package org.myelin.ui.internal;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.myelin.web.HttpGuards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The one security chain: the guards of every response first, then what Vaadin needs. Whatever neither of them permits
 * needs a sign-in; which views a role may open is decided by the annotations of the views, and what may be done by the
 * services.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, HttpGuards guards) {
        guards.apply(http);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(HttpGuards.SIGN_IN).anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }
}
