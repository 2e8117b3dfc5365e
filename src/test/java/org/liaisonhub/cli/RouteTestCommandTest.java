package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTestCommandTest {
    private static final Path ROUTES = Path.of("routes").toAbsolutePath();
    private static final Path DEMO =
            Path.of("src/main/resources/demo/discharges/01-heart-failure").toAbsolutePath();
    private static final Path ADMISSION = DEMO.resolve("1.adt-a01.hl7");
    private static final Path CLINICAL = DEMO.resolve("3.clinical.json");
    private static final Path DISCHARGE = DEMO.resolve("4.adt-a03.hl7");
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private CommandLineOfTest command;

    @BeforeEach
    void sit_down() throws IOException {
        command = new CommandLineOfTest(folder);
        for (String name : List.of("01-way-mllp", "03-way-folder", "90-errors")) {
            Files.copy(ROUTES.resolve(name + ".camel.yaml"), folder.resolve(name + ".camel.yaml"));
        }
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ROUTES)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_of_the_house_can_be_tried(Path file) {
        int code = command.run("route", "test", file.toString(), "--with", ADMISSION.toString());

        assertThat(command.err()).doesNotContain("liaison:");
        assertThat(code).isBetween(0, 1);
        assertThat(command.out()).isNotBlank().doesNotContain("FAILED").doesNotContain("Exception");
    }

    @Test
    void a_feed_shows_its_steps_what_goes_on_the_queue_and_what_the_sender_hears() {
        assertThat(command.run("route", "test", ROUTES + "/10-feed-mllp.camel.yaml", "--with", DISCHARGE.toString()))
                .isZero();

        assertThat(command.out())
                .containsSubsequence(
                        "ROUTE feed-mllp, from netty://tcp://127.0.0.1:2575, with 4.adt-a03.hl7",
                        "01-way-mllp.camel.yaml:36  bean mllpFeed.take",
                        "to jms:intake",
                        "bean mllpFeed.answer",
                        "would leave to jms://intake",
                        "Feed: mllp",
                        "the sender would hear",
                        "MSA|AA|GAM26110103");
    }

    @Test
    void what_the_door_refuses_or_no_reader_understands_would_be_parked_and_the_code_is_1() {
        assertThat(command.run("route", "test", ROUTES + "/11-feed-json.camel.yaml", "--with", DISCHARGE.toString()))
                .isEqualTo(1);

        assertThat(command.out()).contains("would be parked: JSON-03").contains("the sender would hear 400");
    }

    @Test
    void the_relay_hands_over_what_the_samples_make_due() {
        assertThat(command.run(
                        "route",
                        "test",
                        ROUTES + "/30-relay.camel.yaml",
                        "--with",
                        ADMISSION.toString(),
                        "--with",
                        CLINICAL.toString(),
                        "--with",
                        DISCHARGE.toString()))
                .isZero();

        assertThat(command.out())
                .containsSubsequence("relayStep.claim", "relayStep.load", "relayStep.sent")
                .contains("would leave to direct://deliver-mailbox")
                .contains("Address: mailbox.dr-martin");
    }

    @Test
    void an_engineers_own_feed_and_channel_can_be_tried_before_they_are_in_force() throws IOException {
        List<String> examples = BLOCK.matcher(Files.readString(ROUTES.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        Files.writeString(folder.resolve(".14-feed-nord.draft"), examples.get(0));
        Files.writeString(folder.resolve(".15-feed-sud.draft"), examples.get(1));
        Files.writeString(folder.resolve("41-outbox.camel.yaml"), examples.get(2));

        assertThat(command.run("route", "test", ".14-feed-nord.draft", "--with", ADMISSION.toString()))
                .isZero();
        assertThat(command.out()).contains("from netty://tcp://127.0.0.1:2576").contains("would leave to jms://intake");

        assertThat(command.run("route", "test", ".15-feed-sud.draft", "--with", ADMISSION.toString()))
                .isZero();
        assertThat(command.out())
                .containsSubsequence("sudFeed.look", "sudFeed.take", "sudFeed.settle")
                .contains("would leave to jms://intake", "Feed: sud", ";zone=Indian/Reunion");
        assertThat(Path.of("/srv/liaison")).doesNotExist();

        Path outbox = folder.resolve("out");
        assertThat(command.run(
                        "route",
                        "test",
                        "41-outbox.camel.yaml",
                        "--with",
                        CLINICAL.toString(),
                        "--header",
                        "Address=" + outbox,
                        "--json"))
                .isZero();
        JsonNode left = new JsonMapper().readTree(command.out()).at("/runs/0/left/0");
        assertThat(left.path("destination").asText()).isEqualTo("file://" + outbox);
        assertThat(left.path("body").asText()).contains("treatmentsAtDischarge");
        assertThat(outbox).doesNotExist();
    }

    @Test
    void a_step_that_fails_is_named_by_file_and_line() throws IOException {
        Files.writeString(
                folder.resolve("42-wrong.camel.yaml"),
                Files.readString(ROUTES.resolve("30-relay.camel.yaml"))
                        .replace("id: relay\n", "id: wrong\n")
                        .replace("id: claim-due", "id: other")
                        .replaceAll("(?s)^.*?(?=- route:\\R    id: wrong)", ""));

        assertThat(command.run("route", "test", "42-wrong.camel.yaml", "--with", ADMISSION.toString()))
                .isEqualTo(1);

        assertThat(command.out())
                .containsPattern("42-wrong.camel.yaml:\\d+ +bean relayStep.load +failed: ")
                .contains("FAILED");
        assertThat(command.err()).doesNotContain("\tat ");
    }

    @Test
    void a_broken_file_is_the_one_line_a_hub_would_say_and_a_missing_one_is_wrong_use() throws IOException {
        String fold = Files.readString(ROUTES.resolve("20-fold.camel.yaml"));
        Files.writeString(folder.resolve("a.camel.yaml"), fold.replace("ref: foldStep", "reff: foldStep"));
        Files.writeString(folder.resolve("b.camel.yaml"), fold.replace("back-to-the-queue", "no-such-policy"));

        assertThat(command.run("route", "test", "a.camel.yaml", "--with", ADMISSION.toString()))
                .isEqualTo(1);
        assertThat(command.err()).hasLineCount(1).contains("a.camel.yaml, line 16: Unsupported field: reff");
        assertThat(command.run("route", "test", "b.camel.yaml", "--with", ADMISSION.toString()))
                .isEqualTo(1);
        assertThat(command.err()).contains("b.camel.yaml, line 3: there is no error policy");
        assertThat(command.run("route", "test", "absent.yaml")).isEqualTo(2);
        assertThat(command.run("route", "test", "a.camel.yaml", "--header", "x"))
                .isEqualTo(2);
        assertThat(command.run("route")).isEqualTo(2);
    }

    @Test
    void it_speaks_french_and_leaves_no_folder_behind() throws IOException {
        command.environment.put("LIAISON_LANGUAGE", "fr");
        long before = trials();

        command.run("route", "test", ROUTES + "/10-feed-mllp.camel.yaml", "--with", DISCHARGE.toString());

        assertThat(command.out()).contains("partirait vers jms://intake").contains("l'émetteur recevrait");
        assertThat(trials()).isEqualTo(before);
    }

    private static long trials() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("liaison-trial-"))
                    .count();
        }
    }
}
