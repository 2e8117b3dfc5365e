package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liaisonhub.cda.CdaReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;

/** Messages made to hurt, each with what it must get: {@code nasty/hl7v2/expected.properties}. */
class NastyHl7Test {
    private static final Path FOLDER = Path.of("src/test/resources/nasty/hl7v2");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Hl7Reader reader = new Hl7Reader(PARIS, new CdaReader(PARIS), OtherTypes.REFUSED);
    private final Hl7Acknowledger acknowledger = new Hl7Acknowledger(InstantSource.system(), PARIS);

    private static Properties expected() throws IOException {
        Properties expected = new Properties();
        try (Reader file = Files.newBufferedReader(FOLDER.resolve("expected.properties"))) {
            expected.load(file);
        }
        return expected;
    }

    @TestFactory
    Stream<DynamicTest> each_gets_what_it_must_and_an_answer_its_sender_can_read() throws IOException {
        return expected().stringPropertyNames().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> check(name, expected().getProperty(name))));
    }

    private void check(String name, String outcome) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(name + ".hl7"));

        FeedReading reading = reader.read(bytes, "nasty");
        FirstLook look = FirstLook.at(bytes);

        assertThat(inWords(reading)).isEqualTo(outcome);
        byte[] answer = acknowledger.answer(look, "A1");
        assertThat(Hl7Acknowledgement.read(answer)).isPresent();
        assertThat(new String(answer, StandardCharsets.ISO_8859_1)).startsWith("MSH");
        assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("DURAND", "4711");
    }

    private static String inWords(FeedReading reading) {
        if (reading instanceof Understood understood) {
            return understood.remarks().isEmpty() ? "understood" : "understood+remark";
        }
        return reading instanceof Kept kept ? "kept " + kept.code() : ((NotUnderstood) reading).code();
    }

    @Test
    void every_file_is_expected_to_get_something() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".hl7"))
                            .map(name -> name.substring(0, name.length() - 4)))
                    .containsExactlyInAnyOrderElementsOf(expected().stringPropertyNames());
        }
    }
}
