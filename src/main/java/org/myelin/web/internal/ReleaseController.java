package org.myelin.web.internal;

import java.time.Clock;
import org.myelin.content.Courses;
import org.myelin.shared.Utc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells open pages whether the content they show is still the live one. */
@RestController
class ReleaseController {

    /** The live release and the time of the server. */
    record ReleaseView(String revision, String serverTime) {}

    private final Courses courses;
    private final Clock clock;

    ReleaseController(Courses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    @GetMapping("/api/release")
    ReleaseView release() {
        return new ReleaseView(courses.live().revision().value(), Utc.now(clock).toString());
    }
}
