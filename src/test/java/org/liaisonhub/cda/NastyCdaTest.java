package org.liaisonhub.cda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;

/** A folder of documents that ask for trouble, each with what it must get ({@code expected.txt}). */
class NastyCdaTest {
    private static final Path FOLDER = Path.of("src/test/resources/nasty/cda");
    private static final CdaReader READER = new CdaReader(ZoneId.of("Europe/Paris"));

    static Stream<String> expected() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void each_gets_what_it_must(String line) throws IOException {
        List<String> words = List.of(line.split(" "));
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(words.get(0)));

        FeedReading reading = READER.read(bytes, "cda");

        assertThat(outcome(reading)).startsWith(words.get(1));
        words.stream().skip(2).forEach(code -> assertThat(outcome(reading)).contains(code));
        assertThat(READER.look(bytes) instanceof CdaLook.Acceptable).isEqualTo(reading instanceof Understood);
    }

    @Test
    void bytes_that_are_no_characters_are_refused_without_a_word_on_the_standard_error() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(READER.read("<ClinicalDocument>\u00ff\u00fe".getBytes(StandardCharsets.ISO_8859_1), "cda"))
                    .isInstanceOf(NotUnderstood.class);
        } finally {
            System.setErr(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void every_file_of_the_folder_is_expected_to_get_something() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xml")))
                    .containsExactlyInAnyOrderElementsOf(
                            expected().map(line -> line.split(" ")[0]).toList());
        }
    }

    private static String outcome(FeedReading reading) {
        return reading instanceof NotUnderstood not
                ? not.code()
                : "understood "
                        + ((Understood) reading)
                                .remarks().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
