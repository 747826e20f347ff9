package org.myelin.platform.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.myelin.platform.StartRefused;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses combinations of profile and address that would expose known passwords. */
final class ProfileGuard {

    private ProfileGuard() {}

    static void check(Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        if (demo && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new StartRefused(
                    "The profiles demo and production are both active.",
                    "Choose one: demo creates accounts whose passwords everybody knows.");
        }
        if (demo && !loopback(environment.getProperty("server.address", ""))) {
            throw new StartRefused(
                    "The demo profile listens on this machine only, but server.address is '"
                            + environment.getProperty("server.address", "") + "'.",
                    "Leave server.address out, or start with the profile production.");
        }
    }

    private static boolean loopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
