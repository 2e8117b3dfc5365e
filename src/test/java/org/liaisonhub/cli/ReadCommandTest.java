package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.Golden;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.reading.Case;
import org.liaisonhub.reading.Explanation;
import org.liaisonhub.reading.Piece;
import org.liaisonhub.reading.StatementWords;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.OfflineFeeds;

class ReadCommandTest {
    private static final Path SAMPLES = Path.of(System.getProperty("liaison.shared", "absent"), "samples");
    private static final Path APPROVED = Path.of("src/test/resources/cli");
    private static final Path DEMO =
            Path.of("src/main/resources/demo/discharges/01-heart-failure").toAbsolutePath();
    private static final String ADT = "MSH|^~\\&|PMS|HOSP|LIAISON|HUB|20261122101500||ADT^A03|M1|P|2.5\r"
            + "PID|||4711^^^HOSP^PI||DURAND^ANNA||19500102|F\rPV1||I|||||||||||||||||V1^^^HOSP\r"
            + "ZXX|1|2||4|5\r";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void a_person_reads_what_is_known_from_where_what_was_not_used_and_what_is_missing(String language) {
        CommandLineOfTest command = new CommandLineOfTest(folder);
        command.environment.put("LIAISON_LANGUAGE", language);

        int code = command.run("read", "--explain", DEMO + "/1.adt-a01.hl7", DEMO + "/4.adt-a03.hl7");

        assertThat(command.err()).isEmpty();
        assertThat(code).isZero();
        Golden.check(APPROVED.resolve("read_" + language + ".txt"), command.out());
    }

    @Test
    void a_segment_nobody_reads_is_named_as_such() throws IOException {
        Files.writeString(folder.resolve("one.hl7"), ADT);
        CommandLineOfTest command = new CommandLineOfTest(folder);

        assertThat(command.run("read", "one.hl7")).isZero();

        assertThat(command.out())
                .contains("STAY HOSP/V1")
                .containsPattern("not used: .*ZXX")
                .doesNotContain("<-");
    }

    @Test
    void several_files_make_one_dossier_and_standard_input_is_a_file_too() throws IOException {
        Files.writeString(folder.resolve("one.hl7"), ADT.replace("A03", "A01").replace("M1", "M0"));
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(ADT.getBytes(StandardCharsets.UTF_8)));
            CommandLineOfTest command = new CommandLineOfTest(folder);

            assertThat(command.run("read", "one.hl7", "-")).isZero();

            assertThat(command.out().split("STAY HOSP/V1", -1)).hasSize(2);
            assertThat(command.out()).contains("Departure").contains("one.hl7").contains("\n-  ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void a_batch_is_read_message_by_message() throws IOException {
        Files.writeString(
                folder.resolve("batch.hl7"), "FHS|^~\\&\rBHS|^~\\&\r" + ADT + ADT.replace("M1", "") + "BTS|2\rFTS|1\r");
        CommandLineOfTest command = new CommandLineOfTest(folder);

        assertThat(command.run("read", "batch.hl7")).isEqualTo(1);

        assertThat(command.out()).contains("batch.hl7 #1", "AA").contains("batch.hl7 #2", "AR  ", "HUB-2107");
    }

    @Test
    void times_without_an_offset_are_those_of_the_zone() throws IOException {
        Files.writeString(
                folder.resolve("one.hl7"),
                ADT.replace("ADT^A03", "ADT^A01")
                        .replace("V1^^^HOSP", "V1^^^HOSP|||||||||||||||||||||||||20261120080000"));
        CommandLineOfTest command = new CommandLineOfTest(folder);

        command.run("read", "--json", "one.hl7");
        assertThat(command.out()).contains("2026-11-20T07:00:00Z");
        command.run("read", "--json", "--zone", "Indian/Reunion", "one.hl7");
        assertThat(command.out()).contains("2026-11-20T04:00:00Z");
        assertThat(command.run("read", "--zone", "Nowhere", "one.hl7")).isEqualTo(2);
        assertThat(command.err()).hasLineCount(1).contains("Nowhere");
    }

    @Test
    void what_is_refused_is_told_as_its_sender_would_hear_it_and_the_code_is_1() throws IOException {
        Files.writeString(folder.resolve("no-id.hl7"), ADT.replace("M1", ""));
        Files.writeString(folder.resolve("bad.json"), "{\"schema\":\"liaison/discharge-event/1\"}");
        Files.writeString(folder.resolve("bad-fhir.json"), "{\"resourceType\":\"Patient\"}");
        Files.writeString(folder.resolve("note.txt"), "Dear colleague");
        CommandLineOfTest command = new CommandLineOfTest(folder);

        assertThat(command.run("read", "no-id.hl7", "bad.json", "bad-fhir.json", "note.txt"))
                .isEqualTo(1);

        assertThat(command.out())
                .containsPattern("no-id.hl7 +HL7 v2 +AR +HUB-2107 MSH-10")
                .containsPattern("bad.json +JSON +400 +JSON-")
                .containsPattern("bad-fhir.json +FHIR in JSON +422 ")
                .containsPattern("note.txt +unknown +AR ");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_use() {
        CommandLineOfTest command = new CommandLineOfTest(folder);

        assertThat(command.run("read", "absent.hl7")).isEqualTo(2);
        assertThat(command.run("read")).isEqualTo(2);
    }

    @Test
    void with_json_a_program_gets_the_dossier_of_the_ledger_and_every_source() throws IOException {
        Files.writeString(folder.resolve("one.hl7"), ADT);
        CommandLineOfTest command = new CommandLineOfTest(folder);

        assertThat(command.run("read", "--json", "--explain", "--feed", "north", "one.hl7"))
                .isZero();

        JsonNode read = new JsonMapper().readTree(command.out());
        assertThat(read.at("/subjects/0/key").asText()).isEqualTo("HOSP/V1");
        assertThat(read.at("/subjects/0/dossier/sayings/0/2").asText()).isEqualTo("north");
        assertThat(read.at("/subjects/0/statements/0/sources/0/place").asText()).isEqualTo("PID-5.1");
        assertThat(read.at("/subjects/0/findings")).isNotEmpty();
        assertThat(read.at("/messages/0/unused").toString()).contains("\"ZXX\"");
        assertThat(read.at("/messages/0/became").asText()).isEqualTo("understood");
    }

    /** Whatever is in a file, it is shown; and nobody is shown a trace. */
    @ParameterizedTest
    @ValueSource(strings = {"hl7v2", "fhir", "cda"})
    void whatever_is_in_a_nasty_file_it_is_shown(String reader) throws IOException {
        shown(Path.of("src/test/resources/nasty", reader), 1);
    }

    @Test
    void one_in_five_of_the_samples_is_shown() throws IOException {
        shown(SAMPLES, 5);
    }

    @Tag("slow")
    @Test
    void every_sample_is_shown() throws IOException {
        shown(SAMPLES, 1);
    }

    private static void shown(Path files, int oneIn) throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(files));
        HubSettings settings =
                HubSettings.read(Path.of(""), Path.of("target"), Optional.empty(), Map.of(), new Properties());
        OfflineFeeds feeds = new OfflineFeeds(settings, InstantSource.fixed(Instant.EPOCH));
        StatementWords facts = new StatementWords(Locale.FRENCH, settings.zone());
        Words words = new Words(Locale.FRENCH);
        try (Stream<Path> all = Files.walk(files)) {
            List<Path> found = all.filter(Files::isRegularFile).sorted().toList();
            for (int i = 0; i < found.size(); i += oneIn) {
                Path file = found.get(i);
                List<Piece> pieces =
                        Samples.of(feeds, file.getFileName().toString(), Files.readAllBytes(file), Optional.empty());
                Case known = Case.of(pieces, Trust.EQUAL);
                Understanding read = new Understanding(
                        known,
                        Explanation.of(known, facts, false),
                        pieces.stream()
                                .map(piece -> feeds.heard(piece.format(), piece.bytes()))
                                .toList(),
                        settings.zone(),
                        Instant.EPOCH);

                assertThat(new ReadPage(read, facts, words, Locale.FRENCH, true).text())
                        .as(file.toString())
                        .isNotBlank()
                        .doesNotContain("\tat ");
                assertThat(new JsonMapper()
                                .readTree(new ReadJson(read, Locale.FRENCH).text())
                                .at("/messages"))
                        .hasSameSizeAs(pieces);
            }
        }
    }
}
