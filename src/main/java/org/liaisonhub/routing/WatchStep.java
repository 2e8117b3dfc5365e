package org.liaisonhub.routing;

import org.liaisonhub.delivery.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step of {@code 60-watch}: deadlines that have passed. */
public final class WatchStep {
    private static final Logger LOG = LoggerFactory.getLogger(WatchStep.class);

    private final Watch watch;

    WatchStep(Watch watch) {
        this.watch = watch;
    }

    /** Looks once. */
    public void look() {
        int overdue = watch.look();
        if (overdue > 0) {
            LOG.warn("{} deliveries were overdue; sent again or put in front of a person", overdue);
        }
    }
}
