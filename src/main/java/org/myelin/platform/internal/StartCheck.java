package org.myelin.platform.internal;

import java.util.List;
import java.util.Optional;
import org.myelin.platform.Audit;
import org.myelin.platform.AuditHead;
import org.myelin.platform.Invariant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs between the migrations and everything that writes: the database must contain what it contained at the last stop,
 * and after an unclean stop all invariants must hold. First to start, last to stop.
 */
class StartCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);

    private final DatabaseFile file;
    private final Audit audit;
    private final List<Invariant> invariants;
    private volatile boolean running;

    StartCheck(DatabaseFile file, Audit audit, List<Invariant> invariants) {
        this.file = file;
        this.audit = audit;
        this.invariants = invariants;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        file.expected().flatMap(this::missing).ifPresent(StartCheck::refuse);
        if (file.unclean()) {
            for (Invariant invariant : invariants) {
                invariant.violation().ifPresent(StartCheck::refuse);
            }
            LOG.info("The database is complete: {} invariants hold", invariants.size());
        }
        file.started(audit.head());
        running = true;
    }

    private Optional<String> missing(AuditHead expected) {
        boolean there =
                audit.hashOf(expected.number()).filter(expected.hash()::equals).isPresent();
        return there
                ? Optional.empty()
                : Optional.of("The database is older than at the last stop: audit entry " + expected.number()
                        + " is not the one that was written.");
    }

    private static void refuse(String finding) {
        throw new DatabaseDamaged(finding);
    }

    @Override
    public void stop() {
        running = false;
        file.stopping(audit.head());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
