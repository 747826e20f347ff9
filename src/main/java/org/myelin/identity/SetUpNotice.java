package org.myelin.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the console how to create the first admin; the demo has accounts of its own. */
@Component
@Profile("!demo")
class SetUpNotice {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpNotice.class);

    private final SetUp setUp;

    SetUpNotice(SetUp setUp) {
        this.setUp = setUp;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        setUp.drawCode()
                .ifPresent(code -> LOG.warn(
                        "There is no admin yet. Open the page /set-up of this server within 24 hours and enter the one-time code {}",
                        code));
    }
}
