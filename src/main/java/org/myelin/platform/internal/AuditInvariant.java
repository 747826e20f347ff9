package org.myelin.platform.internal;

import java.util.Optional;
import org.myelin.platform.Audit;
import org.myelin.platform.AuditCheck;
import org.myelin.platform.Invariant;
import org.springframework.stereotype.Component;

/** The audit chain is unbroken. */
@Component
class AuditInvariant implements Invariant {

    private final Audit audit;

    AuditInvariant(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Optional<String> violation() {
        return switch (audit.verify()) {
            case AuditCheck.Intact _ -> Optional.empty();
            case AuditCheck.Broken broken -> Optional.of("The audit chain is broken: " + broken.reason() + ".");
        };
    }
}
