package org.myelin.progress.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.myelin.identity.AccountId;
import org.myelin.progress.Streak;
import org.myelin.shared.Utc;
import org.springframework.stereotype.Component;

/** Learning days in each learner's own time zone. Runs in the transaction of its caller. */
@Component
class LearningDays {

    private final ProgressTables tables;
    private final Clock clock;

    LearningDays(ProgressTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** One learning act; the first one of the day makes the day count. */
    void learned(AccountId learner, Instant at) {
        tables.learned(learner, LocalDate.ofInstant(at, zone(learner)), at);
    }

    Streak streak(AccountId learner, Instant now) {
        LearningSetting setting = setting(learner);
        return setting.streakOn()
                ? StreakRule.streak(tables.learningDays(learner), LocalDate.ofInstant(now, setting.zoneId()))
                : Streak.off();
    }

    ZoneId zone(AccountId learner) {
        return setting(learner).zoneId();
    }

    void setZone(AccountId learner, ZoneId zone) {
        LearningSetting before = setting(learner);
        if (!before.zone().equals(zone.getId())) {
            tables.save(learner, new LearningSetting(zone.getId(), before.streakOn()), Utc.now(clock));
        }
    }

    void setStreak(AccountId learner, boolean on) {
        tables.save(learner, new LearningSetting(setting(learner).zone(), on), Utc.now(clock));
    }

    private LearningSetting setting(AccountId learner) {
        return tables.setting(learner).orElse(LearningSetting.DEFAULT);
    }
}
