package org.myelin.practice.internal;

import java.time.Duration;

/** After which time a card comes back. */
sealed interface Wait {

    /** A step inside a round. */
    record Step(Duration time) implements Wait {}

    /** At the beginning of a later day. */
    record Days(int days) implements Wait {}
}
