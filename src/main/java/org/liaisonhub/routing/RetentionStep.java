package org.liaisonhub.routing;

import org.liaisonhub.delivery.Retention;

/** Step of {@code 70-retention}: content that has been settled for long. */
public final class RetentionStep {
    private final Retention retention;

    RetentionStep(Retention retention) {
        this.retention = retention;
    }

    /** Removes a little. */
    public void purge() {
        retention.purge();
    }
}
