package org.myelin.demo;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people that the sign-in page offers in demo mode. Outside the demo profile this bean does not exist. */
@Component
@Profile("demo")
public class DemoAccounts {

    /** One password for all: demo mode listens on loopback only. */
    public static final String PASSWORD = "calm river 1868 lantern";

    /**
     * One demo account.
     *
     * @param role what the button says, in plain words
     * @param name of the person
     */
    public record Entry(String role, String name, String email, String password) {}

    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicInteger percent = new AtomicInteger();

    /** Whether the people and their histories are there; false for the first seconds of the first start. */
    public boolean ready() {
        return ready.get();
    }

    /** How much of the histories is made, for whoever waits. */
    public int percent() {
        return percent.get();
    }

    /** Says how much of the histories is made. */
    public void made(int done, int total) {
        percent.set(total == 0 ? 100 : done * 100 / total);
    }

    /** Says that everything is there. */
    public void open() {
        ready.set(true);
    }

    /** The accounts to offer, the most useful first. */
    public List<Entry> list() {
        return List.of(
                entry("Student", "Ada Berg", "ada.berg@demo.example"),
                entry("Instructor", "Ines Moreau", "ines.moreau@demo.example"),
                entry("Admin", "Robin Lee", "robin.lee@demo.example"));
    }

    private static Entry entry(String role, String name, String email) {
        return new Entry(role, name, email, PASSWORD);
    }
}
