package org.myelin.attempt;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How much of the ordinary time limit a learner has. */
public sealed interface TimeAllowance {

    /** The ordinary limit. */
    TimeAllowance ORDINARY = new Factor(100);

    /** The time limit times {@code percent / 100}; percent 100 to 1000. */
    record Factor(int percent) implements TimeAllowance {
        public Factor {
            if (percent < 100 || percent > 1000) {
                throw new IllegalArgumentException("A time factor is between 100 and 1000 per cent");
            }
        }
    }

    /** No time limit; the closing time of the quiz still holds. */
    record NoLimit() implements TimeAllowance {}

    /** The time a learner with this allowance has for a quiz with the given limit; null means no limit. */
    default @Nullable Duration applyTo(@Nullable Duration limit) {
        if (limit == null) {
            return null;
        }
        return switch (this) {
            case Factor factor -> Duration.ofSeconds(Math.ceilDiv(limit.toSeconds() * factor.percent(), 100));
            case NoLimit _ -> null;
        };
    }
}
