package org.myelin.platform.internal;

import org.myelin.platform.Storage;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports the application as down while it cannot save. */
@Component
class StorageHealth implements HealthIndicator {

    private final Storage storage;

    StorageHealth(Storage storage) {
        this.storage = storage;
    }

    @Override
    public Health health() {
        return storage.low() ? Health.down().build() : Health.up().build();
    }
}
