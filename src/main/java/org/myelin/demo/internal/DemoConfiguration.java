package org.myelin.demo.internal;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** Puts the demo's clock in front of the real one. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    TravellingClock travellingClock(@Qualifier("clock") Clock clock) {
        return new TravellingClock(clock);
    }
}
