package org.liaisonhub.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaisonhub.delivery.HubRule;
import org.liaisonhub.delivery.HubTasks;
import org.liaisonhub.delivery.HubTrouble;
import org.liaisonhub.delivery.ParkedWatch;
import org.liaisonhub.keys.CertificateDate;

/** Steps of {@code 61-hub-watch}: what of the hub itself needs a person. */
public final class HubWatchStep {
    private static final Duration AHEAD = Duration.ofDays(30);
    /** Not on the last day: who signs or takes a certificate needs some days too. */
    private static final Duration SPARE = Duration.ofDays(7);

    private final ParkedWatch parked;
    private final HubTasks tasks;
    private final Supplier<List<CertificateDate>> certificates;
    private final ZoneId zone;
    private final InstantSource clock;

    HubWatchStep(
            ParkedWatch parked,
            HubTasks tasks,
            Supplier<List<CertificateDate>> certificates,
            ZoneId zone,
            InstantSource clock) {
        this.parked = parked;
        this.tasks = tasks;
        this.certificates = certificates;
        this.zone = zone;
        this.clock = clock;
    }

    /** Parked messages have an owner. */
    public void parked() {
        parked.look();
    }

    /** Thirty days before a certificate ends somebody is told. */
    public void certificates() {
        Instant now = clock.instant();
        for (CertificateDate certificate : certificates.get()) {
            HubRule rule = rule(certificate.use());
            if (certificate.leftAt(now).compareTo(AHEAD) <= 0) {
                tasks.raise(trouble(rule, certificate, now));
            } else {
                tasks.over(rule, where(certificate));
            }
        }
    }

    private HubTrouble trouble(HubRule rule, CertificateDate certificate, Instant now) {
        Instant due = certificate.notAfter().minus(SPARE);
        return new HubTrouble(
                rule,
                where(certificate),
                List.of(
                        certificate.name(),
                        certificate.notAfter().atZone(zone).toLocalDate().toString()),
                Optional.of(due).filter(now::isBefore));
    }

    private static String where(CertificateDate certificate) {
        return certificate.use().code() + " " + certificate.name();
    }

    private static HubRule rule(CertificateDate.Use use) {
        return switch (use) {
            case SERVER -> HubRule.SERVER_CERTIFICATE_EXPIRES;
            case RECIPIENT, SENDER, PEER -> HubRule.PARTNER_CERTIFICATE_EXPIRES;
            case AUTHORITY, TRUSTED -> HubRule.AUTHORITY_EXPIRES;
        };
    }
}
