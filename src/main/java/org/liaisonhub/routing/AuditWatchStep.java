package org.liaisonhub.routing;

import java.util.List;
import org.liaisonhub.audit.Check;
import org.liaisonhub.delivery.HubRule;
import org.liaisonhub.delivery.HubTasks;
import org.liaisonhub.delivery.HubTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step of {@code 62-audit-watch}: the audit's chain is whole, or somebody is told. */
public final class AuditWatchStep {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWatchStep.class);
    private static final String WHERE = "audit";

    private final AuditDesk audit;
    private final HubTasks tasks;

    AuditWatchStep(AuditDesk audit, HubTasks tasks) {
        this.audit = audit;
        this.tasks = tasks;
    }

    /** Looks at the whole chain. */
    public void look() {
        Check check = audit.checkAndNote();
        check.fault()
                .ifPresentOrElse(
                        fault -> {
                            LOG.error("audit: link {} does not fit: {}", fault.sequence(), fault.kind());
                            tasks.raise(new HubTrouble(
                                    HubRule.AUDIT_BROKEN, WHERE, List.of(Long.toString(fault.sequence()))));
                        },
                        () -> tasks.over(HubRule.AUDIT_BROKEN, WHERE));
    }
}
