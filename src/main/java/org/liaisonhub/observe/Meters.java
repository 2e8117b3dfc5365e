package org.liaisonhub.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.LedgerChange;

/**
 * What is counted while messages pass. Each call is a hash look-up and an atomic add, and none throws. Counts begin at
 * zero when the hub starts, as Prometheus expects of counters.
 */
public final class Meters {
    private static final Duration[] FOLD = millis(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 30_000);

    /** From minutes to the two working days a practice has, and beyond. */
    private static final Duration[] ACCEPTANCE = {
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofHours(12),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(3),
        Duration.ofDays(5),
        Duration.ofDays(7),
        Duration.ofDays(14),
        Duration.ofDays(30)
    };

    private final Tally received;
    private final Tally parked;
    private final Tally letters;
    private final Tally transitions;
    private final Tally failedSends;
    private final Tally failedSteps;
    private final Timer fold;
    private final Timer acceptance;
    private final OpenFeeds feeds;
    private final Pulse folding;
    private final Pulse relaying;

    Meters(MeterRegistry registry, InstantSource clock) {
        this.feeds = new OpenFeeds(clock);
        this.received = new Tally(
                registry,
                "liaison.messages.received",
                "Messages answered, by feed and answer: AA and 202 are kept; AR and 4xx kept and parked, but not where it is too large for the door"
                        + " or a broken frame; AE and 503 not kept",
                "feed",
                "answer");
        this.parked = new Tally(
                registry, "liaison.messages.parked", "Messages and answers parked, by code of the reason", "code");
        this.letters =
                new Tally(registry, "liaison.letters.written", "Versions of letters and care plans written", "kind");
        this.transitions = new Tally(
                registry,
                "liaison.delivery.transitions",
                "Deliveries that took on a status, by status and channel",
                "status",
                "channel");
        this.failedSends = new Tally(registry, "liaison.sends.failed", "Sends that a channel did not take", "channel");
        this.failedSteps = new Tally(registry, "liaison.route.failures", "Steps of routes that failed", "route")
                .starting("fold")
                .starting("relay");
        this.fold = Timer.builder("liaison.fold.duration")
                .description("Time to fold one message into the ledger, commit included")
                .serviceLevelObjectives(FOLD)
                .register(registry);
        this.acceptance = Timer.builder("liaison.discharge.to.gp.acceptance")
                .description("Time from a patient's leaving to the first acceptance of the letter by a GP")
                .serviceLevelObjectives(ACCEPTANCE)
                .register(registry);
        this.folding = new Pulse(clock);
        this.relaying = new Pulse(clock);
    }

    /** A route takes the messages of a feed from now on. @param answers what its senders can be told */
    public void opened(String feed, List<String> answers) {
        feeds.open(feed);
        answers.forEach(answer -> received.starting(feed, answer));
    }

    /** No route takes its messages any more. */
    public void closed(String feed) {
        feeds.close(feed);
    }

    /** The feeds that certificates of senders are bound to, in place of those before. @param answers what senders can be told */
    public void ofSenders(Set<String> names, List<String> answers) {
        feeds.ofSenders(names);
        names.forEach(feed -> answers.forEach(answer -> received.starting(feed, answer)));
    }

    /** Whether a feed is open by this name. */
    public boolean hears(String feed) {
        return feeds.has(feed);
    }

    /** A message of a feed was answered. */
    public void received(String feed, String answer) {
        received.count(feed, answer);
        feeds.heard(feed);
    }

    /** How many messages of all feeds were answered since the hub started. */
    public long received() {
        return received.total();
    }

    /** A message was folded, or found to be a repeat, or parked. */
    public void folded(Duration took) {
        fold.record(took);
        folding.beat();
    }

    /** The ledger was asked for due deliveries. */
    public void relayed() {
        relaying.beat();
    }

    /** A channel did not take a message. */
    public void notSent(String channel) {
        failedSends.count(channel);
    }

    /** A step of a route failed. */
    public void failed(String route) {
        failedSteps.count(route);
    }

    /** What a commit wrote. */
    public void count(List<LedgerChange> changes) {
        for (LedgerChange change : changes) {
            if (change instanceof LedgerChange.Moved moved) {
                transitions.count(
                        label(moved.delivery().status()), moved.delivery().channel());
            } else if (change instanceof LedgerChange.Wrote wrote) {
                letters.count(label(wrote.document().kind()));
            } else if (change instanceof LedgerChange.WasParked was) {
                parked.count(was.code());
            }
        }
    }

    /** A GP accepted the letter of a patient who left so long ago. */
    void accepted(Duration afterLeaving) {
        acceptance.record(afterLeaving);
    }

    /** The feeds that are open, and when each was last heard. */
    Map<String, Pulse> feeds() {
        return feeds.pulses();
    }

    Pulse folding() {
        return folding;
    }

    Pulse relaying() {
        return relaying;
    }

    /** Statuses and kinds as label values. */
    static String label(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Announces a channel, so that its counts are seen from zero. */
    public Meters channel(String name) {
        for (DeliveryStatus status : DeliveryStatus.values()) {
            transitions.starting(label(status), name);
        }
        failedSends.starting(name);
        return this;
    }

    private static Duration[] millis(long... counts) {
        Duration[] all = new Duration[counts.length];
        for (int i = 0; i < counts.length; i++) {
            all[i] = Duration.ofMillis(counts[i]);
        }
        return all;
    }
}
