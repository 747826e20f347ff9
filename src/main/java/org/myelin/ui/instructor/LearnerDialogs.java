package org.myelin.ui.instructor;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.TimeAllowance;
import org.myelin.ui.kit.FormDialog;

/** What an instructor can grant a learner. Each dialog hands on what was entered and does nothing itself. */
final class LearnerDialogs {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_MINUTES = 1_440;
    private static final List<TimeAllowance> ALLOWANCES = List.of(
            TimeAllowance.ORDINARY,
            new TimeAllowance.Factor(125),
            new TimeAllowance.Factor(150),
            new TimeAllowance.Factor(175),
            new TimeAllowance.Factor(200),
            new TimeAllowance.Factor(300),
            new TimeAllowance.NoLimit());

    private LearnerDialogs() {}

    /** More time for a running attempt. */
    static void addTime(String attempt, BiConsumer<Duration, String> granted) {
        minutes(
                "Add time to " + attempt,
                "The learner sees it within seconds and keeps every answer.",
                "Add time",
                granted);
    }

    /** A submitted attempt that goes on. */
    static void reopen(String attempt, BiConsumer<Duration, String> granted) {
        minutes(
                "Reopen " + attempt,
                "The learner can change answers and submit again. If the quiz has a time limit or closing time, it ends"
                        + " so many minutes from now. The learner may have seen the right answers already.",
                "Reopen",
                granted);
    }

    private static void minutes(String title, String text, String confirm, BiConsumer<Duration, String> granted) {
        IntegerField minutes = new IntegerField("Minutes");
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setValue(15);
        minutes.setStepButtonsVisible(true);
        TextArea reason = new TextArea("Reason");
        reason.setHelperText("Kept with the attempt.");
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        new FormDialog(
                        title,
                        confirm,
                        minutes,
                        () -> {
                            Integer value = minutes.getValue();
                            int asked = value == null ? 0 : value;
                            minutes.setErrorMessage("Between 1 and " + MOST_MINUTES + " minutes.");
                            minutes.setInvalid(asked < 1 || asked > MOST_MINUTES);
                            reason.setErrorMessage("Say why.");
                            reason.setInvalid(reason.getValue().isBlank());
                            if (minutes.isInvalid()) {
                                return Optional.of(minutes);
                            }
                            if (reason.isInvalid()) {
                                return Optional.of(reason);
                            }
                            granted.accept(
                                    Duration.ofMinutes(asked), reason.getValue().strip());
                            return Optional.empty();
                        },
                        new Paragraph(text),
                        minutes,
                        reason)
                .open();
    }

    /** Time and tries in every quiz, present and future. */
    static void accommodation(String learner, Accommodation now, Consumer<Accommodation> granted) {
        Select<TimeAllowance> time = new Select<>();
        time.setLabel("Time in every quiz");
        time.setItems(
                ALLOWANCES.contains(now.time())
                        ? ALLOWANCES
                        : Stream.concat(ALLOWANCES.stream(), Stream.of(now.time()))
                                .toList());
        time.setItemLabelGenerator(LearnerDialogs::words);
        time.setValue(now.time());
        IntegerField tries = new IntegerField("Extra tries per quiz");
        tries.setMin(0);
        tries.setMax(100);
        tries.setValue(now.extraTries());
        tries.setStepButtonsVisible(true);
        new FormDialog(
                        "Accommodation for " + learner,
                        "Save",
                        time,
                        () -> {
                            int extra = tries.getValue() == null ? 0 : tries.getValue();
                            granted.accept(new Accommodation(time.getValue(), Math.clamp(extra, 0, 100)));
                            return Optional.empty();
                        },
                        new Paragraph(
                                "Holds in every quiz from now on, also in one that is running, which never becomes"
                                        + " shorter. The learner sees it."),
                        time,
                        tries)
                .open();
    }

    /** A time allowance as people say it. */
    static String words(TimeAllowance time) {
        return switch (time) {
            case TimeAllowance.Factor(int percent) -> percent == 100 ? "Ordinary" : "Time \u00d7 " + percent / 100.0;
            case TimeAllowance.NoLimit _ -> "No time limit";
        };
    }
}
