package org.liaisonhub.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.routing.mllp.MllpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every scenario and every story of the demo through one hub: nothing said of a patient stands in a log line, a metric, the
 * name of a queue or thread, or an answer to a feed.
 */
@Tag("slow")
class NoPatientValueTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final Path DEMO = Path.of("src/main/resources/demo");

    @TempDir
    Path data;

    private final PatientValues values =
            new PatientValues(List.of(DEMO.resolve("directory.json"), DEMO.resolve("owners.properties")));

    NoPatientValueTest() throws IOException {}

    @Test
    void nothing_said_of_a_patient_leaves_by_a_side_door() throws Exception {
        values.readAll(SCENARIOS);
        values.readAll(DEMO.resolve("discharges"));
        assertThat(values.size()).isGreaterThan(200);
        Map<String, List<String>> told = new LinkedHashMap<>();
        try (CapturedLog log = new CapturedLog();
                Stage stage = new Stage(data)) {
            playAll(stage);
            LoggerFactory.getLogger(MllpServer.class).debug("listening");
            // The id a sender gave its message must come back to it, whatever it is made of.
            told.put(
                    "answer",
                    stage.heard.stream()
                            .map(answer -> answer.replaceAll("\"messageId\":\"[^\"]*\"", ""))
                            .toList());
            told.put("metrics", List.of(observed(stage, "metrics"), observed(stage, "health")));
            told.put(
                    "thread",
                    Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .toList());
            told.put("queue", bindings());
            told.put("log", log.lines());
        }

        assertThat(told.get("log")).anyMatch(line -> line.contains("DEBUG") && line.contains("listening"));
        assertThat(told.get("answer")).hasSizeGreaterThan(50);
        assertThat(String.join("", told.get("queue"))).contains("mailbox.dr-martin");
        assertThat(spilled(told)).isEmpty();
    }

    @Test
    void a_planted_leak_is_caught_in_a_message_an_exception_and_a_thread_name() throws Exception {
        values.readAll(SCENARIOS.resolve("wire-utf-8"));
        String name = values.in(Files.readString(SCENARIOS.resolve("wire-utf-8/1.adt-a01.raw")))
                .get(0);
        Logger logger = LoggerFactory.getLogger(MllpServer.class);
        try (CapturedLog log = new CapturedLog()) {
            logger.debug("admitted {}", name);
            logger.warn("failed", new IllegalStateException("wrapped", new IOException("no bed for " + name)));
            Thread thread = new Thread(() -> logger.info("works"), "for " + name.toLowerCase(java.util.Locale.ROOT));
            thread.start();
            thread.join();

            assertThat(spilled(Map.of("log", log.lines()))).hasSize(3);
        }
    }

    private List<String> spilled(Map<String, List<String>> told) {
        List<String> spilled = new ArrayList<>();
        told.forEach((where, texts) -> texts.forEach(text -> values.in(text)
                .forEach(value -> spilled.add(where + " tells " + value + ": "
                        + text.lines()
                                .filter(line -> !values.in(line).isEmpty())
                                .findFirst()
                                .orElse("")))));
        return spilled;
    }

    private static void playAll(Stage stage) throws Exception {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                new Scenario(folder, stage).play();
            }
        }
    }

    private static String observed(Stage stage, String what) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + stage.hub.observePort() + "/observe/" + what))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The broker's own book of its addresses and queues, which holds no message. */
    private List<String> bindings() throws IOException {
        List<String> books = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data.resolve("broker"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(".bindings"))
                    .toList()) {
                // Names are two bytes a character.
                books.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\0", ""));
            }
        }
        return books;
    }
}
