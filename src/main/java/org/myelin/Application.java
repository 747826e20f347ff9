package org.myelin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Myelin. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    static void main(String[] args) {
        takeTurns();
        SpringApplication.run(Application.class, args);
    }

    /**
     * Gives virtual threads four carriers for each processor. With one for each, which is the default, an answer waits
     * until the page before it is built and the password before it is hashed; with more of them the operating system lets
     * everybody have a turn.
     */
    private static void takeTurns() {
        String carriers = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(carriers) == null) {
            System.setProperty(
                    carriers, String.valueOf(4 * Runtime.getRuntime().availableProcessors()));
        }
    }
}
