package org.myelin.web.internal;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** Beans the guards share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final String READ_BUFFER_BYTES = "2048";

    /** Tokens live in the session and are expected in the header X-CSRF-TOKEN. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Nobody reads the times of the security filters, and taking them is work in every filter of every request. */
    @Bean
    static SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Every connection keeps its buffers while its browser waits. What learners send is small; a longer request is read in
     * several pieces.
     */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallReadBuffers() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appReadBufSize", READ_BUFFER_BYTES));
    }

    /** The class loader of requests finds services without a search through all archives. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> knownServices() {
        return factory -> factory.setResourceLoader(
                new DefaultResourceLoader(new ServiceFiles(WebConfiguration.class.getClassLoader())));
    }
}
