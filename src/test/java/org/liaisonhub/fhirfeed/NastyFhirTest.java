package org.liaisonhub.fhirfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of {@code nasty/fhir} says by the first word of its name what it must get: a fault, or READ. */
class NastyFhirTest {
    private static final Path FOLDER = Path.of("src/test/resources/nasty/fhir");
    private static final FhirAnswers ANSWERS = new FhirAnswers();

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_gets_what_its_name_says(Path file) throws IOException {
        FhirReading reading = look(file);

        String got =
                reading instanceof FhirReading.Refused refused ? refused.fault().name() : "READ";
        assertThat(got).isEqualTo(word(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_answer_repeats_a_value_of_the_message(Path file) throws IOException {
        FhirReading reading = look(file);
        byte[] answer = reading instanceof FhirReading.Refused refused
                ? ANSWERS.refused(FhirSyntax.JSON, refused)
                : ANSWERS.accepted(FhirSyntax.JSON, (FhirReading.Read) reading);

        assertThat(new String(answer, StandardCharsets.UTF_8))
                .contains("OperationOutcome")
                .doesNotContain("DUPONT", "MARTIN", "LEF", "Arachide", "Ordonnance", "script", "passwd", "26-1");
    }

    @Test
    void there_is_one_for_each_fault_but_those_of_size_and_time() throws IOException {
        assertThat(files().stream().map(NastyFhirTest::word).distinct())
                .containsExactlyInAnyOrder(Stream.concat(
                                Stream.of("READ"),
                                Stream.of(FhirFault.values())
                                        .filter(fault -> fault != FhirFault.TOO_LARGE && fault != FhirFault.NO_TIME)
                                        .map(FhirFault::name))
                        .toArray(String[]::new));
    }

    private static String word(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static FhirReading look(Path file) throws IOException {
        FhirSyntax syntax = file.toString().endsWith(".xml") ? FhirSyntax.XML : FhirSyntax.JSON;
        return new FhirFeedReader(syntax, FhirLimits.DEFAULT, ZoneId.of("Europe/Paris"), Systems.AS_THEY_ARE)
                .look(Files.readAllBytes(file), "fhir", Instant.parse("2026-11-22T10:00:00Z"));
    }
}
