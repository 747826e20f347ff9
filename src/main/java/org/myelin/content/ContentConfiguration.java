package org.myelin.content;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the course content into the application. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

    @Bean
    ContentStore contentStore(ContentSettings settings, Clock clock) {
        return new ContentStore(settings.directory(), clock);
    }

    @Bean
    Courses courses(ContentStore store) {
        return new Courses(store.first());
    }

    @Bean
    PlayerJson playerJson() {
        return new PlayerJson();
    }

    @Bean
    LessonPages lessonPages(PlayerJson players) {
        return new LessonPages(players);
    }

    /** Only where people write: a production server changes its content by a new start. */
    @Configuration(proxyBeanMethods = false)
    @Profile({"demo", "development"})
    @ConditionalOnProperty("myelin.content.directory")
    static class Watching {

        @Bean
        ContentWatcher contentWatcher(ContentStore store, Courses courses) {
            return new ContentWatcher(store, courses);
        }
    }
}
