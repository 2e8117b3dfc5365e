package org.liaisonhub.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.alert.Alert;
import org.liaisonhub.alert.AlertBoard;
import org.liaisonhub.alert.AlertRules;
import org.liaisonhub.alert.Condition;
import org.liaisonhub.alert.Notice;
import org.liaisonhub.alert.Outbox;
import org.liaisonhub.alert.Signs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts as they stand, and the notices that wait to be sent. Both are kept on disk whenever they change; while the disk
 * takes nothing they are kept in memory and told all the same.
 */
public final class AlertDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);

    private final AlertFile file;
    private final AlertRules rules;
    private final List<String> ways;
    private final InstantSource clock;
    private final Tally sends;
    private AlertBoard board;
    private Outbox outbox;
    private boolean isKept = true;

    /**
     * Goes on where it was left.
     *
     * @param kept the file it keeps
     * @param ways by which every notice goes: log, mail, webhook
     */
    AlertDesk(Path kept, AlertRules rules, List<String> ways, MeterRegistry registry, InstantSource clock) {
        this.file = new AlertFile(kept);
        this.rules = rules;
        this.ways = List.copyOf(ways);
        this.clock = clock;
        AlertFile.Kept before = file.read();
        this.board = before.board();
        this.outbox = new Outbox(before.outbox().pending().stream()
                .filter(one -> ways.contains(one.way()))
                .toList());
        this.sends = new Tally(
                registry,
                "liaison.alert.sends",
                "Notices sent, and sends in vain, by way and outcome",
                "way",
                "outcome");
        for (String way : ways) {
            sends.starting(way, "sent").starting(way, "failed");
            Gauge.builder("liaison.alert.notices.waiting", this, desk -> desk.waiting(way))
                    .description("Notices of alerts that could not be sent yet, by way")
                    .tags("way", way)
                    .register(registry);
        }
        for (Condition condition : Condition.values()) {
            Gauge.builder("liaison.alerts.active", this, desk -> desk.active(condition))
                    .description("Alerts that were told and are not over, by condition")
                    .tags("condition", Meters.label(condition))
                    .register(registry);
        }
    }

    /** Takes in how things are now. */
    synchronized void look(Signs signs) {
        ways.forEach(way -> signs.add(Condition.NOTICE_UNSENT, way, outbox.attempts(way)));
        AlertBoard.Turn turn = board.turn(signs, rules, clock.instant());
        boolean isAsBefore = turn.board().isAsBefore(board) && turn.notices().isEmpty();
        board = turn.board();
        outbox = outbox.with(turn.notices(), ways);
        if (!isAsBefore || !isKept) {
            keep();
        }
    }

    /** The next notice that is to go this way now. */
    public synchronized Optional<Notice> due(String way) {
        return outbox.due(way, clock.instant());
    }

    /** A notice went this way. */
    public synchronized void sent(String way, String id) {
        sends.count(way, "sent");
        outbox = outbox.sent(way, id);
        keep();
    }

    /** A notice could not go this way; it is tried again after a while. */
    public synchronized void notSent(String way, String id) {
        sends.count(way, "failed");
        Instant now = clock.instant();
        outbox = outbox.notSent(way, id, now);
        keep();
    }

    private void keep() {
        try {
            file.write(board, outbox);
            isKept = true;
        } catch (RuntimeException e) {
            if (isKept) {
                LOG.error("alerts cannot be kept on disk: {}", e.getClass().getName());
            }
            isKept = false;
        }
    }

    private synchronized long waiting(String way) {
        return outbox.waiting(way);
    }

    private synchronized long active(Condition condition) {
        return board.alerts().stream()
                .filter(alert -> alert.condition() == condition && alert.phase() != Alert.Phase.RISING)
                .count();
    }
}
