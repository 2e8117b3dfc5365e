package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.observe.Exposition;

/** A whole hub seen from its port of health and metrics, as a monitor sees it. */
class ObservedHubTest {
    private static final String DISCHARGE = String.join(
            "\r",
            "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|42|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8",
            "EVN||20261120101500",
            "PID|||700001^^^HOSP&1.2.3&ISO^PI||DURAND^JEANNE^JEANNE^^Mme^^L||19400101|F||||||||||||||||||||||||VALI",
            "PV1||I|1120|R|||||||||||||||S100^^^HOSP&1.2.3&ISO^VN|||||||||||||||||||||||||20261115080000|20261120100000",
            "ROL||UP|ODRP|99700000013^MARTIN^PAUL^^^DR^^^RPPS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS",
            "ZFM||8",
            "");

    /** Every label there is; a new one must be bounded, and say so here. */
    private static final Set<String> LABELS = Set.of(
            "answer",
            "channel",
            "code",
            "feed",
            "kind",
            "le",
            "owner",
            "part",
            "queue",
            "route",
            "state",
            "status",
            "use",
            "way",
            "outcome",
            "version",
            "condition",
            // of the Java virtual machine
            "action",
            "area",
            "cause",
            "gc",
            "id",
            "pool");

    @TempDir
    Path data;

    @Test
    void a_monitor_sees_a_discharge_come_in_and_go_out_and_no_patient() throws Exception {
        try (Hub hub = Hub.start(settings(), InstantSource.system())) {
            assertThat(get(hub, "/observe/health").statusCode()).isEqualTo(200);
            Exposition before = scrape(hub);
            assertThat(before.value("liaison_messages_received_total", "feed", "mllp", "answer", "AA"))
                    .isZero();

            OneHub.send(hub, DISCHARGE);
            OneHub.send(hub, "no HL7");

            Awaitility.await().untilAsserted(() -> {
                Exposition after = scrape(hub);
                assertThat(after.value("liaison_deliveries", "status", "sent", "channel", "mailbox"))
                        .isEqualTo(1);
                assertThat(after.value("liaison_parked", "code", "HUB-2101")).isEqualTo(1);
            });
            Exposition seen = scrape(hub);
            assertThat(seen.value("liaison_messages_received_total", "feed", "mllp", "answer", "AA"))
                    .isEqualTo(1);
            assertThat(seen.value("liaison_messages_received_total", "feed", "mllp", "answer", "AR"))
                    .isEqualTo(1);
            assertThat(seen.value("liaison_messages_parked_total", "code", "HUB-2101"))
                    .isEqualTo(1);
            assertThat(seen.value("liaison_letters_written_total", "kind", "liaison_letter"))
                    .isEqualTo(1);
            assertThat(seen.value("liaison_delivery_transitions_total", "status", "sent"))
                    .isEqualTo(1);
            assertThat(seen.value("liaison_fold_duration_seconds_count")).isEqualTo(2);
            assertThat(seen.value("liaison_tasks_open")).isPositive();
            assertThat(seen.value("liaison_data_disk_free_bytes")).isPositive();
            assertThat(seen.value("liaison_certificate_remaining_seconds", "use", "server"))
                    .isPositive();
            assertThat(seen.value("liaison_ready")).isEqualTo(1);

            assertThat(seen.broken()).isEmpty();
            assertThat(seen.samples().stream()
                            .flatMap(sample -> sample.labels().keySet().stream())
                            .collect(Collectors.toSet()))
                    .isSubsetOf(LABELS);
            assertThat(get(hub, "/observe/metrics").body()
                            + get(hub, "/observe/health").body())
                    .doesNotContain("DURAND", "JEANNE", "700001", "S100", "MARTIN", "99700000013", "dr-martin");
        }
    }

    @Test
    void a_hub_without_its_queue_lives_and_is_not_ready_and_says_why() throws Exception {
        try (Hub hub = Hub.start(settings(), InstantSource.system())) {
            hub.broker().close();

            Awaitility.await().untilAsserted(() -> {
                HttpResponse<String> ready = get(hub, "/observe/health/ready");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).contains("\"broker.failed\"").contains("le courtier de messages est arrêté");
            });
            assertThat(get(hub, "/observe/health/live").statusCode()).isEqualTo(200);
            assertThat(scrape(hub).value("liaison_part_up", "part", "broker")).isZero();
            assertThat(scrape(hub).value("liaison_ready")).isZero();
        }
    }

    @Test
    void a_feed_is_seen_while_a_route_takes_its_messages_and_its_limit_where_one_is_set(@TempDir Path routes)
            throws Exception {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, routes.resolve(file.getFileName()));
            }
        }
        HubSettings settings =
                settings().with(Setting.ROUTES, routes.toString()).with(Setting.ALERT_IDLE, "mllp=PT4H,nord=PT24H");
        try (Hub hub = Hub.start(settings, InstantSource.system())) {
            assertThat(feeds(hub, "liaison_feed_idle_seconds"))
                    .containsExactlyInAnyOrder("mllp", "json", "fhir", "cda");
            assertThat(feeds(hub, "liaison_feed_idle_working_seconds")).hasSize(4);
            assertThat(feeds(hub, "liaison_feed_idle_limit_seconds")).containsExactly("mllp");

            String cda = Files.readString(routes.resolve("13-feed-cda.camel.yaml"));
            Files.writeString(
                    routes.resolve("14-feed-nord.camel.yaml"),
                    cda.replace("feed-cda", "feed-nord").replaceFirst("value: cda", "value: nord"));
            Files.delete(routes.resolve("13-feed-cda.camel.yaml"));

            Awaitility.await()
                    .untilAsserted(() -> assertThat(feeds(hub, "liaison_feed_idle_seconds"))
                            .containsExactlyInAnyOrder("mllp", "json", "fhir", "nord"));
            assertThat(scrape(hub).value("liaison_feed_idle_limit_seconds", "feed", "nord"))
                    .isEqualTo(86_400);
        }
    }

    private static List<String> feeds(Hub hub, String metric) throws Exception {
        return scrape(hub).samples().stream()
                .filter(sample -> sample.name().equals(metric))
                .map(sample -> sample.labels().get("feed"))
                .toList();
    }

    private static Exposition scrape(Hub hub) throws Exception {
        return Exposition.of(get(hub, "/observe/metrics").body());
    }

    private static HttpResponse<String> get(Hub hub, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.observePort() + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HubSettings settings() throws IOException {
        return OneHub.settings(data).with(Setting.OBSERVE_PERIOD, "PT0.2S");
    }
}
