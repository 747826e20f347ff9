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
     * Gives virtual threads two carriers for each processor. With one for each, which is the default, an answer waits
     * until the page before it is built and the password before it is hashed; with two the operating system lets
     * both have their turns. With four the turns cost more than they give: see bench/README.md.
     */
    private static void takeTurns() {
        String carriers = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(carriers) == null) {
            System.setProperty(
                    carriers, String.valueOf(2 * Runtime.getRuntime().availableProcessors()));
        }
    }
}
