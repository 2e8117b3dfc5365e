package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

/** A small load on a real hub. */
class LoadTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Practices PRACTICES = new Practices(2, 2);

    @TempDir
    Path data;

    @Test
    void every_discharge_is_taken_and_comes_as_letter_and_care_plan_which_are_accepted() throws Exception {
        PRACTICES.writeInto(data);
        Noted noted = new Noted();
        try (Hub hub = Hub.start(settings(), CLOCK);
                Load load = load(hub, noted)) {
            load.answer();
            load.send(new LoadPlan(0, 6, 2, OptionalDouble.empty(), LoadInput.JSON_MLLP, Duration.ofSeconds(30)));
            await().until(() -> noted.arrived.size() == 12);

            assertThat(load.isSentWithin(90)).isTrue();
            assertThat(load.taken()).isEqualTo(6);
            assertThat(noted.answered).hasSize(12).allMatch(Answered::isTaken);
            assertThat(noted.arrived)
                    .extracting(mail -> mail.discharge() + " " + mail.event() + " " + mail.version())
                    .containsExactlyInAnyOrder(
                            "0 letter 1",
                            "1 letter 1",
                            "2 letter 1",
                            "3 letter 1",
                            "4 letter 1",
                            "5 letter 1",
                            "0 care-plan 1",
                            "1 care-plan 1",
                            "2 care-plan 1",
                            "3 care-plan 1",
                            "4 care-plan 1",
                            "5 care-plan 1");
            StayId stay = new StayId(Discharges.FACILITY, discharges().stay(5));
            await().untilAsserted(() -> assertThat(hub.ledger().deliveriesOf(stay))
                    .hasSize(2)
                    .allMatch(delivery -> delivery.status() == DeliveryStatus.ACCEPTED));
        }
    }

    @Test
    void without_the_clinical_side_there_is_a_letter_alone() throws Exception {
        PRACTICES.writeInto(data);
        Noted noted = new Noted();
        try (Hub hub = Hub.start(settings(), CLOCK);
                Load load = load(hub, noted)) {
            load.answer();
            load.send(new LoadPlan(3, 1, 1, OptionalDouble.of(1_000), LoadInput.MLLP, Duration.ofSeconds(30)));
            await().until(() -> !noted.arrived.isEmpty());
        }
        assertThat(noted.arrived).extracting(Arrived::event).containsExactly("letter");
        assertThat(noted.arrived).extracting(Arrived::recipient).containsExactly("gp-001");
    }

    private static Load load(Hub hub, Witness witness) {
        return new Load(
                new HubAddress(hub.data(), hub.mllpPort(), hub.httpPort(), hub.brokerPort()),
                PRACTICES,
                discharges(),
                witness,
                CLOCK);
    }

    private static Discharges discharges() {
        return new Discharges("T", PRACTICES, CLOCK.instant(), java.time.ZoneId.of("Europe/Paris"));
    }

    private HubSettings settings() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties())
                    .with(Setting.MLLP_PORT, Integer.toString(free.getLocalPort()))
                    .with(Setting.HTTP_PORT, "0")
                    .with(Setting.BROKER_PORT, "0")
                    .with(Setting.OBSERVE_PORT, "0");
        }
    }

    /** Remembers all it hears. */
    private static final class Noted implements Witness {
        private final List<Answered> answered = new CopyOnWriteArrayList<>();
        private final List<Arrived> arrived = new CopyOnWriteArrayList<>();

        @Override
        public void answered(Answered answer) {
            answered.add(answer);
        }

        @Override
        public void arrived(Arrived mail) {
            arrived.add(mail);
        }
    }
}
