package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.Verification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Checks an attempt: the chain of its receipts, then every table against what the steps say. */
@Component
public class Verifying {

    private static final int ROUNDS = 3;

    private final AttemptStore attempts;
    private final StepStore steps;
    private final GradingStore gradings;
    private final SnapshotStore snapshots;
    private final CaseSnapshots cases;

    Verifying(
            AttemptStore attempts,
            StepStore steps,
            GradingStore gradings,
            SnapshotStore snapshots,
            CaseSnapshots cases) {
        this.attempts = attempts;
        this.steps = steps;
        this.gradings = gradings;
        this.snapshots = snapshots;
        this.cases = cases;
    }

    /** For a database that no application has open. */
    public static Verifying on(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return new Verifying(
                new AttemptStore(jdbc),
                new StepStore(jdbc),
                new GradingStore(jdbc),
                new SnapshotStore(jdbc),
                new CaseSnapshots(jdbc));
    }

    /** Reads everything stored about the attempt and reports every difference. */
    public Verification verify(AttemptId id) {
        for (int round = 1; ; round++) {
            Stored.Attempt before = attempts.find(id).orElseThrow(AttemptNotFound::new);
            List<String> findings = new ArrayList<>();
            compare(before, steps.all(id), findings);
            // An answer may have come in between two reads: then what was compared was not one state.
            boolean moved = !before.equals(attempts.find(id).orElse(null));
            if (!moved || round == ROUNDS) {
                return findings.isEmpty()
                        ? new Verification.Intact(before.length(), before.head())
                        : new Verification.Broken(findings);
            }
        }
    }

    private void compare(Stored.Attempt stored, List<Step> history, List<String> findings) {
        chain(stored, history, findings);
        Replay.Rebuilt rebuilt;
        try {
            rebuilt = Replay.of(stored.id(), history);
        } catch (RuntimeException e) {
            findings.add("The steps cannot be played: " + e.getMessage());
            return;
        }
        if (!rebuilt.attempt().equals(stored)) {
            findings.add("The attempt differs from its steps: stored " + stored + ", from steps " + rebuilt.attempt());
        }
        items(stored.id(), rebuilt, findings);
        runs(stored, rebuilt.runs(), findings);
    }

    private static void chain(Stored.Attempt stored, List<Step> history, List<String> findings) {
        String previous = ReceiptHash.beforeFirst(stored.id());
        int number = 0;
        for (Step step : history) {
            number++;
            if (step.number() != number) {
                findings.add("Step " + number + " is missing");
                number = step.number();
            }
            if (!step.previous().equals(previous)) {
                findings.add("Step " + number + " does not follow the step before it");
            }
            if (!ReceiptHash.of(stored.id(), step).equals(step.receipt())) {
                findings.add("Step " + number + " was changed: its receipt does not fit");
            }
            previous = step.receipt();
        }
        if (!stored.head().equals(previous) || stored.length() != number) {
            findings.add("The chain should end with step " + stored.length() + ", but ends with step " + number);
        }
    }

    private void items(AttemptId id, Replay.Rebuilt rebuilt, List<String> findings) {
        List<Stored.Item> stored = attempts.items(id);
        if (stored.size() != rebuilt.items().size()) {
            findings.add("There are " + stored.size() + " items, the steps say "
                    + rebuilt.items().size());
            return;
        }
        for (int i = 0; i < stored.size(); i++) {
            Stored.Item row = stored.get(i);
            Stored.Item expected = rebuilt.items().get(i);
            String name = "Item " + (i + 1) + " (" + expected.pinned().item() + ")";
            if (!row.pinned().equals(expected.pinned())
                    || row.opened() != expected.opened()
                    || row.flagged() != expected.flagged()
                    || row.checked() != expected.checked()) {
                findings.add(name + " differs from the steps");
            }
            if (!Objects.equals(row.slot(), expected.slot())) {
                findings.add(name + ": the saved answer differs from the steps");
            }
            SnapshotStore.Key key = new SnapshotStore.Key(
                    expected.pinned().item(), expected.pinned().revision());
            if (!snapshots.intact(key)) {
                findings.add(name + ": its stored text was changed");
            }
            PinnedCase study = expected.pinned().study();
            if (study != null && study.first() && !cases.intact(study)) {
                findings.add(name + ": the stored text of its case was changed");
            }
        }
    }

    private void runs(Stored.Attempt attempt, List<RunSeal> seals, List<String> findings) {
        AttemptId id = attempt.id();
        List<GradingRun> runs;
        try {
            runs = gradings.all(id);
        } catch (RuntimeException e) {
            findings.add("The results cannot be read: " + e.getMessage());
            return;
        }
        List<GradingStore.Totals> totals = gradings.totals(id);
        if (runs.size() != seals.size()) {
            findings.add("There are " + runs.size() + " grading runs, the steps say " + seals.size());
            return;
        }
        for (int i = 0; i < runs.size(); i++) {
            GradingRun run = runs.get(i);
            RunSeal seal = seals.get(i);
            GradingStore.Totals row = totals.get(i);
            if (!run.seal(seal.nonce()).equals(seal)) {
                findings.add("Grading run " + (i + 1) + " was changed: its results do not fit its step");
            }
            boolean active = attempt.phase() == AttemptPhase.SUBMITTED && i == runs.size() - 1;
            if (!row.equals(new GradingStore.Totals(run.id(), active, seal.score(), seal.max(), seal.waiting()))) {
                findings.add("Grading run " + (i + 1) + " differs from its step: " + row);
            }
        }
    }
}
