package org.myelin.demo.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of demo mode: real time, except inside {@link #at}, where the services believe it is then. That way the demo
 * histories are made by the same services as real ones, with receipts that verify.
 */
final class TravellingClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock real;

    TravellingClock(Clock real) {
        this.real = real;
    }

    void at(Instant then, Runnable act) {
        ScopedValue.where(THEN, then).run(act);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TravellingClock(real.withZone(zone));
    }
}
