package org.liaisonhub.hubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.load.Discharges;
import org.liaisonhub.load.Load;
import org.liaisonhub.load.LoadInput;
import org.liaisonhub.load.LoadPlan;
import org.liaisonhub.load.Practices;

/** What the compose file starts, started without containers: a pair of brokers, PostgreSQL, two hubs. */
@Tag("slow")
class ComposeTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Practices PRACTICES = new Practices(2, 1);
    private static final String FOLDED = "liaison_fold_duration_seconds_count";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void a_discharge_at_each_hub_is_accepted_by_the_gp_and_one_of_two_hubs_may_be_killed_under_load() throws Exception {
        try (Composed composed = new Composed(folder)) {
            for (String hub : new String[] {"hub-a", "hub-b"}) {
                PRACTICES.writeInto(composed.doors(hub).data());
            }
            composed.startDatabase();
            composed.start("broker-a");
            await().atMost(LONG).until(() -> composed.isHealthy("broker-a"));
            composed.start("broker-b");
            composed.start("hub-a");
            composed.start("hub-b");
            await().atMost(LONG).until(() -> composed.isHealthy("hub-a") && composed.isHealthy("hub-b"));
            await().atMost(LONG).until(() -> composed.isHealthy("broker-b"));

            Instant now = CLOCK.instant();
            String today = LocalDate.ofInstant(now, PARIS).toString();
            Discharges discharges = new Discharges("C", PRACTICES, now, PARIS);
            Noted noted = new Noted();
            try (Load gps = new Load(composed.mailboxes("broker-a"), PRACTICES, discharges, noted, CLOCK);
                    Load toA = new Load(composed.doors("hub-a"), PRACTICES, discharges, noted, CLOCK);
                    Load toB = new Load(composed.doors("hub-b"), PRACTICES, discharges, noted, CLOCK)) {
                gps.answer();
                toA.send(plan(0, 1, Duration.ofMinutes(1)));
                toB.send(plan(1, 1, Duration.ofMinutes(1)));
                await().atMost(LONG).until(() -> accepted(composed) == 2);
                assertThat(composed.liaison("hub-b", "reconcile", "--day", today))
                        .isZero();

                toA.send(plan(1_000, 900, Duration.ofSeconds(1)));
                toB.send(plan(2_000, 150, Duration.ofMinutes(1)));
                await().atMost(LONG).until(() -> noted.takenFrom(1_000, 2_000).size() > 40);
                await().atMost(LONG)
                        .until(() -> composed.metric("hub-a", FOLDED) > 0 && composed.metric("hub-b", FOLDED) > 0);
                composed.kill("hub-a");
                int atDeath = noted.takenFrom(1_000, 2_000).size();
                await().atMost(LONG).until(() -> noted.takenFrom(2_000, 3_000).size() == 150);
                toA.stopSending();

                Set<Integer> taken = noted.takenFrom(0, 3_000);
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(noted.arrived()).containsAll(taken));
                await().atMost(LONG).until(() -> unsettled(composed) == 0);
                assertThat(atDeath).as("killed under load").isBetween(41, 899);
                assertThat(composed.ask("select control_id from receipt"))
                        .containsAll(taken.stream().map(discharges::controlId).toList());
            }
            assertThat(noted.faults()).isEmpty();
            assertThat(composed.ask("select code from parked")).isEmpty();
            assertThat(composed.liaison("hub-b", "reconcile", "--day", today)).isZero();
            assertThat(composed.isHealthy("hub-a")).as("it was killed").isFalse();
            assertThat(composed.isHealthy("hub-b")).isTrue();
        }
    }

    private static LoadPlan plan(int first, int count, Duration patience) {
        return new LoadPlan(first, count, 2, OptionalDouble.of(30), LoadInput.MLLP, patience);
    }

    private static int accepted(Composed composed) throws Exception {
        return composed.ask("select id from delivery where status = 'ACCEPTED'").size();
    }

    private static int unsettled(Composed composed) throws Exception {
        return composed.ask("select id from delivery where status <> 'ACCEPTED'")
                .size();
    }
}
