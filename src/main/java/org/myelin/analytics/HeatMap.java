package org.myelin.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.myelin.content.LessonId;
import org.myelin.identity.AccountId;
import org.myelin.progress.LessonState;

/** Learners by lessons; every row has one cell per column, in the order of the columns. */
public record HeatMap(List<Column> columns, List<Row> rows) {

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A lesson, in course order. */
    public record Column(LessonId lesson, String title, int moduleNumber, String moduleTitle) {}

    /**
     * A learner, by name.
     *
     * @param done lessons done
     */
    public record Row(AccountId learner, String name, int done, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One learner in one lesson.
     *
     * @param percent share of the lesson, 0 to 100
     * @param checksPercent points of the first answers to its knowledge checks, 0 to 100; empty before the first answer
     */
    public record Cell(LessonState state, int percent, OptionalInt checksPercent, Optional<Instant> completedAt) {}
}
