package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub in a process of its own, under load, killed once. */
class SeparateHubTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Practices PRACTICES = new Practices(2, 2);

    @TempDir
    Path folder;

    @Test
    void what_is_sent_while_the_hub_is_killed_and_started_again_all_arrives() throws Exception {
        HubAddress address = SeparateHub.freeAddress(folder.resolve("data"));
        PRACTICES.writeInto(address.data());
        Set<Integer> arrived = new ConcurrentSkipListSet<>();
        Discharges discharges = new Discharges("T", PRACTICES, CLOCK.instant(), ZoneId.of("Europe/Paris"));
        Witness witness = new Letters(arrived);
        SeparateHub first = start(address);
        try (Load load = new Load(address, PRACTICES, discharges, witness, CLOCK)) {
            assertThat(first.isReadyWithin(90)).isTrue();
            load.answer();
            load.send(new LoadPlan(0, 40, 2, OptionalDouble.of(20), LoadInput.MLLP, Duration.ofMinutes(1)));
            await().until(() -> arrived.size() > 5);
            first.kill();
            assertThat(first.isAlive()).isFalse();

            try (SeparateHub second = start(address)) {
                assertThat(second.isReadyWithin(90)).isTrue();
                await().until(() -> arrived.size() == 40);
                assertThat(load.isSentWithin(90)).isTrue();
                assertThat(second.use().cpu()).isPositive();
                assertThat(second.use().memory("VmRSS")).isPositive();
            }
        } finally {
            first.close();
        }
        assertThat(new HashSet<>(arrived)).hasSize(40);
    }

    @Test
    void neither_settings_nor_java_options_of_the_caller_reach_a_hub_that_is_measured() {
        assertThat(List.of("LIAISON_LEDGER_URL", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"))
                .allMatch(SeparateHub::isKeptFromIt);
        assertThat(List.of("PATH", "HOME", "JAVA_HOME")).noneMatch(SeparateHub::isKeptFromIt);
    }

    @Test
    void a_hub_that_is_measured_takes_nothing_from_a_folder_that_somebody_has_a_route_for() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path file = Files.writeString(inbox.resolve("a.hl7"), "MSH|^~\\&|ADT|CH|LIAISON|HUB|20260305||ADT^A03|1|P|2.5");
        Path home = Files.createDirectories(folder.resolve("home"));
        Path routes = Files.createDirectories(home.resolve("routes"));
        try (Stream<Path> shipped = Files.list(Path.of("routes"))) {
            for (Path route : shipped.toList()) {
                Files.copy(route, routes.resolve(route.getFileName()));
            }
        }
        Files.writeString(routes.resolve("15-feed-ward.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: way-folder
                    routeId: feed-ward
                    parameters:
                      - name: feed
                        value: ward
                      - name: folder
                        value: "%s"
                      - name: steady
                        value: "0"
                      - name: every
                        value: "100"
                """.formatted(inbox));
        HubAddress address = SeparateHub.freeAddress(folder.resolve("data"));
        PRACTICES.writeInto(address.data());

        try (SeparateHub hub = start(home, address)) {
            assertThat(hub.isReadyWithin(90)).isTrue();
            await().during(Duration.ofSeconds(1)).until(() -> Files.exists(file));
        }
        assertThat(folder.resolve("routes").resolve("20-fold.camel.yaml")).exists();
        assertThat(folder.resolve("routes").resolve("15-feed-ward.camel.yaml")).doesNotExist();
    }

    private SeparateHub start(HubAddress address) throws Exception {
        return start(Path.of("").toAbsolutePath(), address);
    }

    private SeparateHub start(Path home, HubAddress address) throws Exception {
        Path log = folder.resolve("log");
        if (Files.notExists(log)) {
            Files.createFile(log);
        }
        return SeparateHub.start(home, address, log, Map.of(), List.of("-XX:TieredStopAtLevel=1"));
    }

    /** Discharges whose letter came. */
    private record Letters(Set<Integer> arrived) implements Witness {
        @Override
        public void answered(Answered answer) {
            // Of no interest here: what counts is what arrives.
        }

        @Override
        public void arrived(Arrived mail) {
            arrived.add(mail.discharge());
        }
    }
}
