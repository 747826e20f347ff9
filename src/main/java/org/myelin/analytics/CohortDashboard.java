package org.myelin.analytics;

import java.util.List;
import org.myelin.cohort.Cohort;

/**
 * Everything an instructor's page about a cohort shows, read at one moment.
 *
 * @param learners number of learners
 * @param active learners who did something in the last seven days
 * @param finished learners who completed the course
 * @param recent every submission that waits for marks and the latest others, each the newest first
 */
public record CohortDashboard(
        Cohort cohort,
        int learners,
        int active,
        int finished,
        List<Attention> attention,
        HeatMap heatMap,
        List<QuizReport> quizzes,
        List<NotStarted> notStarted,
        List<AssignmentStatus> assignments,
        List<Submission> recent) {

    /** Most submissions in {@link #recent()} that wait for nobody. */
    public static final int RECENT = 10;

    public CohortDashboard {
        attention = List.copyOf(attention);
        quizzes = List.copyOf(quizzes);
        notStarted = List.copyOf(notStarted);
        assignments = List.copyOf(assignments);
        recent = List.copyOf(recent);
    }
}
