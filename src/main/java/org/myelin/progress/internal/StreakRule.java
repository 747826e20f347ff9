package org.myelin.progress.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.myelin.progress.Streak;

/**
 * Computes a streak from learning days. A gap of missed days uses one freeze a day; a gap longer than the freezes left
 * ends the streak, and the next learning day begins a new one with all freezes. Every seven learning days after a
 * freeze was used give one back.
 */
final class StreakRule {

    private StreakRule() {}

    /** The streak as seen on the given day; days after it are ignored (a clock or a zone was moved back). */
    static Streak streak(Collection<LocalDate> learningDays, LocalDate today) {
        Run run = new Run();
        LocalDate last = null;
        for (LocalDate day : new TreeSet<>(learningDays).headSet(today, true)) {
            run.learn(missedBetween(last, day));
            last = day;
        }
        boolean learnedToday = today.equals(last);
        // Today is not missed before it is over.
        if (!learnedToday) {
            run.miss(missedBetween(last, today));
        }
        return new Streak(true, run.days, run.freezes, learnedToday, run.longest);
    }

    private static long missedBetween(@Nullable LocalDate earlier, LocalDate later) {
        return earlier == null ? 0 : ChronoUnit.DAYS.between(earlier, later) - 1;
    }

    private static final class Run {
        private int days;
        private int freezes = Streak.FREEZES;
        private int sinceFreeze;
        private int longest;

        void learn(long missed) {
            miss(missed);
            days++;
            longest = Math.max(longest, days);
            if (freezes < Streak.FREEZES && ++sinceFreeze == Streak.DAYS_PER_FREEZE) {
                freezes++;
                sinceFreeze = 0;
            }
        }

        void miss(long missed) {
            if (missed > freezes) {
                days = 0;
                freezes = Streak.FREEZES;
                sinceFreeze = 0;
            } else if (missed > 0) {
                freezes -= (int) missed;
                sinceFreeze = 0;
            }
        }
    }
}
