package org.liaisonhub.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.alert.Condition;
import org.liaisonhub.alert.Signs;
import org.liaisonhub.alert.WorkingHours;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.OpenWork;
import org.liaisonhub.disk.DiskState;
import org.liaisonhub.keys.CertificateDate;

/** Reads off the newest looks what can be an alert. What was not seen lately gives no sign. */
final class SignReader {
    private static final int CERTIFICATE_DAYS = 30;
    private static final String DEAD_LETTERS = "DLQ.";
    private static final String INTAKE = "intake";

    private final Looks looks;
    private final Meters meters;
    private final HealthCheck health;
    private final WorkingHours hours;
    private final Map<String, Duration> idle;

    /** @param idle how long each feed may be silent in working hours; feeds that are not in it may be for ever */
    SignReader(Looks looks, Meters meters, HealthCheck health, WorkingHours hours, Map<String, Duration> idle) {
        this.looks = looks;
        this.meters = meters;
        this.health = health;
        this.hours = hours;
        this.idle = Map.copyOf(idle);
    }

    Signs read() {
        Signs signs = new Signs();
        Instant now = looks.clock().instant();
        looks.work().within(Looks.FRESH).ifPresent(work -> work(signs, work, now));
        looks.queues().within(Looks.FRESH).ifPresent(depths -> queues(signs, depths));
        looks.disk()
                .within(Looks.FRESH)
                .ifPresent(disk -> signs.add(
                        Condition.DISK_FULL, "", disk.state() == DiskState.PLENTY ? 0 : 100 - 100 * disk.ratio()));
        looks.routes()
                .within(Looks.FRESH)
                .ifPresent(seen ->
                        signs.add(Condition.ROUTES_REFUSED, "", seen.refused().size()));
        looks.certificates().within(Looks.FRESH).ifPresent(dates -> certificates(signs, dates, now));
        for (Health.Part part : health.now().parts()) {
            boolean isDown = part.state() == Health.State.DOWN || part.why().equals("stuck");
            signs.add(Condition.PART_DOWN, part.name(), isDown ? 1 : 0);
        }
        idle.forEach((feed, longest) -> Optional.ofNullable(meters.feeds().get(feed))
                .map(pulse -> hours.between(pulse.last(), now).minus(longest))
                .map(beyond -> beyond.plus(longest).toSeconds() * (beyond.isNegative() ? 0 : 1))
                .ifPresent(seconds -> signs.add(Condition.FEED_IDLE, feed, seconds)));
        // Whoever is not known to be on duty leaves what all hubs see to the one that is.
        return looks.duty().newest().orElse(true) ? signs : signs.leaveSharedToOthers();
    }

    private static void work(Signs signs, OpenWork work, Instant now) {
        signs.add(
                Condition.OLDEST_UNDELIVERED,
                "",
                work.oldest()
                        .map(oldest -> Duration.between(oldest, now).toSeconds())
                        .orElse(0L));
        signs.add(Condition.OVERDUE_DELIVERIES, "", work.overdue());
        signs.add(Condition.DEAD_DELIVERIES, "", work.in(DeliveryStatus.DEAD));
        signs.add(Condition.PARKED_MESSAGES, "", work.parkedInAll());
        signs.seen(Condition.OVERDUE_TASKS);
        for (Fixer owner : Fixer.values()) {
            long overdue = work.tasks().stream()
                    .filter(group -> group.owner() == owner)
                    .mapToLong(OpenWork.Tasks::overdue)
                    .sum();
            signs.add(Condition.OVERDUE_TASKS, owner.name(), overdue);
        }
    }

    private static void queues(Signs signs, Map<String, Long> depths) {
        signs.add(Condition.INTAKE_BACKLOG, "", depths.getOrDefault(INTAKE, 0L));
        signs.seen(Condition.DEAD_LETTERS);
        depths.forEach((queue, waiting) -> {
            if (queue.startsWith(DEAD_LETTERS)) {
                signs.add(Condition.DEAD_LETTERS, queue, waiting);
            }
        });
    }

    private static void certificates(Signs signs, List<CertificateDate> dates, Instant now) {
        signs.seen(Condition.CERTIFICATE_ENDS);
        for (CertificateDate.Use use : CertificateDate.Use.values()) {
            dates.stream()
                    .filter(date -> date.use() == use)
                    .mapToDouble(date -> CERTIFICATE_DAYS - date.leftAt(now).toHours() / 24.0)
                    .max()
                    .ifPresent(figure -> signs.add(Condition.CERTIFICATE_ENDS, use.code(), figure));
        }
    }
}
