package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.Patience;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.keys.Credentials;
import org.liaisonhub.routing.mllp.MllpClient;

/** A running hub to which further hospitals are added, each by one file of a few lines. */
class FeedsTest {
    private static final Charset WINDOWS = Charset.forName("windows-1250");

    private static final Path CLINICAL = Path.of("src/main/resources/demo/discharges/01-heart-failure/3.clinical.json");
    private static final String FOLDER = """
            # A hospital that lays down files
            - templatedRoute:
                routeTemplateRef: way-folder
                parameters:
                  - { name: feed, value: %s }
                  - { name: folder, value: "%s" }
                  - { name: steady, value: "300" }
                  - { name: every, value: "200" }
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path routes;
    private Hub hub;

    @BeforeEach
    void start() throws IOException {
        routes = Files.createDirectory(folder.resolve("routes"));
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.filter(RouteFiles::isRouteFile).toList()) {
                Files.copy(file, routes.resolve(file.getFileName()));
            }
        }
        hub = started();
    }

    private Hub started() throws IOException {
        return Hub.start(
                OneHub.settings(folder.resolve("data"))
                        .with(Setting.ROUTES, routes.toString())
                        .with(Setting.OBSERVE_PERIOD, "PT0.2S"),
                InstantSource.system());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void a_second_hospital_has_its_own_port_zone_characters_and_facility() throws IOException {
        int port = freePort();
        drop("14-feed-nord", """
                # CH Nord, an hour before Paris, in windows-1250
                - templatedRoute:
                    routeTemplateRef: way-mllp
                    parameters:
                      - { name: feed, value: nord }
                      - { name: port, value: "%d" }
                      - { name: facility, value: CH NORD }
                      - { name: zone, value: Europe/Lisbon }
                      - { name: charset, value: windows-1250 }
                """.formatted(port));
        awaitOpen(port);

        assertThat(send(port, discharge("N1", "42", "DVOŘÁK").getBytes(WINDOWS)))
                .contains("MSA|AA|42");
        assertThat(OneHub.send(hub, discharge("P1", "43", "MARTIN"))).contains("MSA|AA|43");

        assertThat(left("CH NORD", "N1")).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(hub.ledger()
                        .known(new StayId("CH NORD", "N1"))
                        .find(PatientFact.Identity.class)
                        .orElseThrow()
                        .patient()
                        .birthName())
                .contains("DVOŘÁK");
        assertThat(left("750000001", "P1")).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void a_feed_by_http_takes_every_format_and_answers_each_in_its_own_words() throws Exception {
        drop("15-feed-sud", """
                # CH Sud, everything by HTTP
                - templatedRoute:
                    routeTemplateRef: way-http
                    parameters:
                      - { name: feed, value: sud }
                      - { name: zone, value: Europe/Lisbon }
                """);
        byte[] hl7 = discharge("S1", "51", "MARTIN").getBytes(StandardCharsets.UTF_8);
        await().until(() -> post("sud", "x-application/hl7-v2+er7", hl7).statusCode() == 202);

        assertThat(post("sud", "x-application/hl7-v2+er7", hl7).body()).contains("MSA|AA|51");
        assertThat(left("750000001", "S1")).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(post("sud", "application/json", Files.readAllBytes(CLINICAL)).body())
                .contains("\"status\":\"accepted\"");
        assertThat(post("sud", "application/fhir+json", "{}".getBytes(StandardCharsets.UTF_8)))
                .satisfies(answer -> assertThat(answer.statusCode()).isBetween(400, 422))
                .satisfies(answer -> assertThat(answer.body()).contains("OperationOutcome"));
        assertThat(post("sud", "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("HUB-1011");
    }

    @Test
    void a_feed_that_is_gone_is_told_so_and_no_feed_whose_name_begins_alike_answers_for_it() throws Exception {
        drop("15-feed-fhir-nord", """
                # CH Nord, in FHIR
                - templatedRoute:
                    routeTemplateRef: way-http
                    parameters:
                      - { name: feed, value: fhir-nord }
                      - { name: format, value: fhir }
                """);
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        String type = "application/fhir+json";
        await().until(() -> post("fhir-nord", type, nothing).statusCode() == 400);

        assertThat(post("fhir/Patient", type, nothing).statusCode()).isEqualTo(400);
        assertThat(post("fhir-nord/Patient", type, nothing).statusCode()).isEqualTo(404);
        Files.delete(routes.resolve("15-feed-fhir-nord.camel.yaml"));

        await().until(() -> post("fhir-nord", type, nothing).statusCode() == 404);
        assertThat(post("fhir-nord", type, nothing).body()).contains("urn:liaison:problem:no-such-feed");
        assertThat(post("fhir/Patient", type, nothing).statusCode()).isEqualTo(400);
        await().untilAsserted(() -> assertThat(hub.ledger().parked(Optional.empty(), 50))
                .extracting(Parked::feed)
                .containsOnly("fhir", "fhir-nord"));
    }

    @Test
    void a_folder_gives_up_what_has_settled_and_says_why_of_what_is_refused() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("b.json"), "{\"nothing\":1}");
        Files.write(inbox.resolve("empty.hl7"), new byte[0]);
        Files.writeString(inbox.resolve("later.hl7.part"), discharge("F9", "69", "HALF"));
        Files.createSymbolicLink(inbox.resolve("link.hl7"), Path.of("/etc/hostname"));
        Files.writeString(
                inbox.resolve("a.hl7"),
                "FHS|^~\\&|GAM|CH\rBHS|^~\\&|GAM|CH\r" + discharge("F1", "61", "MARTIN")
                        + discharge("F2", "62", "DURAND") + "BTS|2\rFTS|1\r");
        drop("16-feed-est", FOLDER.formatted("est", inbox));

        await().until(() -> names(inbox).equals(List.of("later.hl7.part")));

        assertThat(names(inbox.resolve("done"))).containsExactly("a.hl7");
        // A reason is written once its file has been moved.
        await().untilAsserted(() -> assertThat(names(inbox.resolve("refused")))
                .containsExactly(
                        "b.json",
                        "b.json.reason.txt",
                        "empty.hl7",
                        "empty.hl7.reason.txt",
                        "link.hl7",
                        "link.hl7.reason.txt"));
        assertThat(inbox.resolve("refused/empty.hl7.reason.txt"))
                .content()
                .startsWith("Fichier refusé par le flux est, ")
                .contains("Motif HUB-1012", "File refused by feed est, ", "Reason HUB-1012");
        assertThat(left("750000001", "F1")).isEqualTo(left("750000001", "F2"));
        await().untilAsserted(() -> assertThat(hub.ledger().parked(Optional.empty(), 50))
                .filteredOn(parked -> parked.feed().equals("est"))
                .extracting(Parked::code)
                .contains("HUB-1012", "HUB-1014")
                .hasSize(3));
        assertThat(hub.ledger().staysNumbered("F9")).isEmpty();
    }

    @Test
    void a_file_that_was_queued_and_not_moved_is_a_repeat_after_a_restart() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        drop("16-feed-ouest", FOLDER.formatted("ouest", inbox));
        Files.writeString(inbox.resolve("one.hl7"), discharge("R1", "71", "MARTIN"));
        await().until(() -> names(inbox.resolve("done")).equals(List.of("one.hl7")));
        left("750000001", "R1");
        hub.close();

        Files.move(inbox.resolve("done/one.hl7"), inbox.resolve("one.hl7"));
        hub = started();

        await().until(() -> names(inbox.resolve("done")).equals(List.of("one.hl7")));
        assertThat(hub.ledger().history(new StayId("750000001", "R1")))
                .filteredOn(line -> line.what().equals("said"))
                .hasSize(1);
    }

    @Test
    void a_folder_that_vanishes_is_a_fault_that_health_shows_until_it_is_back() throws Exception {
        Path inbox = folder.resolve("inbox");
        drop("16-feed-loin", FOLDER.formatted("loin", inbox));

        await().until(() -> health().contains("loin"));
        Files.createDirectory(inbox);

        await().until(() -> !health().contains("loin"));
        Files.writeString(inbox.resolve("one.hl7"), discharge("V1", "81", "MARTIN"));
        assertThat(left("750000001", "V1")).isNotNull();
    }

    private String health() throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.observePort() + "/observe/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String feed, String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + hub.httpPort() + "/feeds/" + feed))
                .header("Authorization", "Bearer " + new Credentials(hub.data()).secret("feed-token"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }

    /** When the patient left, once the hub knows. */
    private Instant left(String authority, String number) {
        StayId stay = new StayId(authority, number);
        return await().until(
                        () -> hub.ledger()
                                .known(stay)
                                .find(StayFact.Departure.class)
                                .flatMap(StayFact.Departure::at),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Numbers that name no authority, times that bring no offset, and no MSH-18. */
    private static String discharge(String stay, String controlId, String name) {
        return String.join(
                "\r",
                "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|" + controlId + "|P|2.5^FRA^2.11",
                "EVN||20261120101500",
                "PID|||700001^^^^PI||" + name + "^JEANNE^JEANNE^^Mme^^L||19400101|F||||||||||||||||||||||||VALI",
                "PV1||I|1120|R|||||||||||||||" + stay + "^^^^VN|||||||||||||||||||||||||20261115080000|20261120100000",
                "ZFM||8",
                "");
    }

    private static String send(int port, byte[] message) throws IOException {
        try (MllpClient sender =
                MllpClient.connect("127.0.0.1", port, Patience.LONG, Patience.LONG, Optional.empty())) {
            return new String(sender.send(message), StandardCharsets.UTF_8);
        }
    }

    private void drop(String name, String yaml) throws IOException {
        Path draft = Files.writeString(routes.resolve("." + name + ".draft"), yaml);
        Files.move(draft, routes.resolve(name + ".camel.yaml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitOpen(int port) {
        await().ignoreExceptions().until(() -> {
            new java.net.Socket("127.0.0.1", port).close();
            return true;
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
