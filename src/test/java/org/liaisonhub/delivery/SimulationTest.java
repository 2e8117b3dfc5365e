package org.liaisonhub.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayId;

/**
 * The hub's promise under whatever comes: hospital, recipients, channels, clock and operators do at random what they may,
 * and after each step nothing is left without somebody and a time.
 */
class SimulationTest {
    private static final Instant START = Instant.parse("2026-11-06T09:00:00Z");
    private static final int STEPS = 300;
    private static final List<StayId> STAYS = List.of(Facts.STAY, new StayId("CH/NORD", "S-2"));
    private static final List<String> NUMBERS = List.of("10000000001", "10000000002", "10000000004", "99999999999");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 5})
    void nothing_is_ever_without_an_owner_and_a_due_time(long seed) {
        run(seed);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nor_is_it_in_many_more_courses_of_events(long seed) {
        run(seed);
    }

    private void run(long seed) {
        try (SmallHub hub = SmallHub.open(folder, START)) {
            Run run = new Run(hub, new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                hub.clock.pass(Duration.ofSeconds(1));
                String did = run.step();
                run.promise.holds(STAYS, "seed " + seed + ", step " + step + ": " + did);
            }
        }
    }

    /** One random course of events. */
    private static final class Run {
        private final SmallHub hub;
        private final Random random;
        private final Promise promise;
        private final List<Recipient> everybody;
        private List<Delivery> claimed = List.of();

        Run(SmallHub hub, Random random) {
            this.hub = hub;
            this.random = random;
            this.promise = new Promise(hub);
            this.everybody = hub.directory().all();
        }

        String step() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> hospital();
                case 3, 4 -> channel();
                case 5, 6 -> recipient();
                case 7 -> time();
                case 8 -> operator();
                default -> directory();
            };
        }

        private <T> T any(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        private String hospital() {
            StayId stay = any(STAYS);
            Instant now = hub.clock.instant();
            int what = random.nextInt(11);
            Fact[] facts = switch (what) {
                case 0, 1, 2 -> Facts.discharged(now);
                case 3 -> new Fact[] {Facts.departure(Departure.Kind.CANCELLED)};
                case 4 -> new Fact[] {Facts.gp(any(NUMBERS))};
                case 5 -> new Fact[] {Facts.referrer(any(NUMBERS))};
                case 6 -> new Fact[] {Facts.summary("Text " + random.nextInt(3))};
                case 7 -> new Fact[] {Facts.identity("Dupont", IdentityReliability.DOUBTFUL)};
                case 8 -> new Fact[] {Facts.identity("Dupont")};
                case 9 -> new Fact[] {Facts.notToBeTold("Dr " + any(NUMBERS))};
                default -> new Fact[] {Facts.left(now), Facts.firstVisit(now.plusSeconds(60L * random.nextInt(900)))};
            };
            hub.say(stay, facts);
            return "hospital " + what + " of " + stay.number();
        }

        private String channel() {
            if (claimed.isEmpty()) {
                claimed = hub.relay.claim();
                return "claimed " + claimed.size();
            }
            Delivery delivery = claimed.get(0);
            claimed = claimed.subList(1, claimed.size());
            if (!hub.relay.isStillDue(delivery)) {
                return "not handed over to " + delivery.recipient();
            }
            boolean taken = random.nextInt(4) > 0;
            if (taken) {
                hub.relay.sent(delivery.id());
            } else {
                hub.relay.notSent(delivery.id(), "the channel is closed");
            }
            return (taken ? "sent to " : "not sent to ") + delivery.recipient();
        }

        private String recipient() {
            List<Delivery> out = hub.ledger.deliveriesOf(any(STAYS)).stream()
                    .filter(Delivery::mayHaveArrived)
                    .toList();
            if (out.isEmpty()) {
                return "nobody answers";
            }
            Instant now = hub.clock.instant();
            Acknowledgement said = switch (random.nextInt(9)) {
                case 0 -> new Acknowledgement.Received(now);
                case 1 -> new Acknowledgement.NotNow(now, "full");
                case 2 -> new Acknowledgement.Rejected(now, "wrong type");
                case 3 -> new Acknowledgement.Refused(now, Business.PATIENT_UNKNOWN, "");
                case 4 -> new Acknowledgement.Refused(now, Business.REFUSED, "");
                case 5 -> new Acknowledgement.Read(now);
                default -> new Acknowledgement.Accepted(now, random.nextBoolean());
            };
            Delivery delivery = out.get(out.size() - 1 - random.nextInt(Math.min(4, out.size())));
            hub.answer(delivery, said);
            return delivery.recipient() + " said " + said.words();
        }

        private String time() {
            Duration time = any(List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(31),
                    Duration.ofHours(5),
                    Duration.ofHours(16),
                    Duration.ofDays(3)));
            hub.clock.pass(time);
            hub.watch.look();
            promise.nothingIsOverdue(STAYS);
            return "watched after " + time;
        }

        private String operator() {
            StayId stay = any(STAYS);
            List<Delivery> deliveries = hub.ledger.deliveriesOf(stay);
            List<Task> tasks = hub.openTasks(stay);
            if (deliveries.isEmpty() || tasks.isEmpty()) {
                return "operator idle";
            }
            Delivery delivery = any(deliveries);
            return switch (random.nextInt(8)) {
                case 0, 1 -> "resend " + hub.desk.resend(delivery.id(), SmallHub.PERSON);
                case 2, 3 ->
                    "redirect "
                            + hub.desk.redirect(delivery.id(), any(everybody).id(), SmallHub.PERSON);
                case 4 -> random.nextInt(4) == 0 ? "withdraw " + hub.desk.withdraw(stay, SmallHub.PERSON) : "thinks";
                default -> "close task " + hub.desk.closeTask(any(tasks).id(), SmallHub.PERSON);
            };
        }

        private String directory() {
            if (random.nextInt(4) > 0) {
                hub.directory(everybody);
                return "everybody is in the directory";
            }
            Recipient leaving = any(everybody);
            hub.directory(everybody.stream().filter(each -> each != leaving).toList());
            return leaving.id() + " leaves the directory";
        }
    }
}
