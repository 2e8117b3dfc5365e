package org.liaisonhub.hubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.load.Discharges;
import org.liaisonhub.load.Load;
import org.liaisonhub.load.LoadPlan;
import org.liaisonhub.load.Practices;

/** What the compose file starts, started without containers: a pair of brokers, PostgreSQL, two hubs. */
@Tag("slow")
class ComposeTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Practices PRACTICES = new Practices(2, 1);
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

            Discharges discharges = new Discharges("C", PRACTICES, CLOCK.instant(), ZoneId.of("Europe/Paris"));
            Noted noted = new Noted();
            try (Load gps = new Load(composed.mailboxes("broker-a"), PRACTICES, discharges, noted, CLOCK);
                    Load toA = new Load(composed.doors("hub-a"), PRACTICES, discharges, noted, CLOCK);
                    Load toB = new Load(composed.doors("hub-b"), PRACTICES, discharges, noted, CLOCK)) {
                gps.answer();
                toA.send(plan(0, 1, Duration.ofMinutes(1)));
                toB.send(plan(1, 1, Duration.ofMinutes(1)));
                await().atMost(LONG).until(() -> accepted(composed) == 2);
                assertThat(composed.liaison("hub-b", "reconcile")).isZero();

                toA.send(plan(1_000, 300, Duration.ofSeconds(1)));
                toB.send(plan(2_000, 150, Duration.ofMinutes(1)));
                await().atMost(LONG).until(() -> noted.takenFrom(1_000, 2_000).size() > 40);
                composed.kill("hub-a");
                await().atMost(LONG).until(() -> noted.takenFrom(2_000, 3_000).size() == 150);
                toA.stopSending();

                Set<Integer> taken = noted.takenFrom(0, 3_000);
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(noted.arrived()).containsAll(taken));
                await().atMost(LONG).until(() -> unsettled(composed) == 0);
                assertThat(taken.size()).isBetween(190, 451);
            }
            assertThat(noted.faults()).isEmpty();
            assertThat(composed.count("select count(*) from parked")).isZero();
            assertThat(composed.liaison("hub-b", "reconcile")).isZero();
            assertThat(composed.isHealthy("hub-a")).as("it was killed").isFalse();
            assertThat(composed.isHealthy("hub-b")).isTrue();
        }
    }

    private static LoadPlan plan(int first, int count, Duration patience) {
        return new LoadPlan(first, count, 2, OptionalDouble.of(30), false, patience);
    }

    private static long accepted(Composed composed) throws Exception {
        return composed.count("select count(*) from delivery where status = 'ACCEPTED'");
    }

    private static long unsettled(Composed composed) throws Exception {
        return composed.count(
                "select count(*) from delivery where status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD')");
    }
}
