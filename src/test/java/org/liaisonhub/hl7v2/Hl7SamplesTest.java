package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.cda.CdaReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;

/** Real published messages, French, American and IHE, where they are at hand. */
class Hl7SamplesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Hl7Reader READER = new Hl7Reader(PARIS, new CdaReader(PARIS), OtherTypes.REFUSED);
    private static final Map<String, byte[]> SAMPLES = new TreeMap<>();

    @BeforeAll
    static void find_samples() throws IOException {
        Path shared = Path.of(System.getProperty("liaison.shared", "shared"));
        for (String folder : List.of("samples/hl7v2", "samples-unlicensed/hl7v2")) {
            Path root = shared.resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        SAMPLES.put(folder + "/" + root.relativize(file), Files.readAllBytes(file));
                    }
                }
            }
        }
        assumeTrue(!SAMPLES.isEmpty(), "no samples under liaison.shared (" + shared + ")");
    }

    /** The folder and how many of its messages ended how; measured, and looked at one by one. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry(
                    "ans-hl7v2-exemples",
                    "6 files, 3 understood, 2 with remarks, 0 kept, 0 parked, 1 refused, 29 facts"),
            Map.entry("ans-mit-acks", "2 files, 0 understood, 0 with remarks, 0 kept, 0 parked, 2 refused, 0 facts"),
            Map.entry(
                    "cdc-trusted-intermediary",
                    "8 files, 0 understood, 3 with remarks, 0 kept, 0 parked, 5 refused, 21 facts"),
            Map.entry("cpage-pam-fr", "18 files, 18 understood, 0 with remarks, 0 kept, 0 parked, 0 refused, 59 facts"),
            Map.entry(
                    "google-harmonization",
                    "7 files, 0 understood, 4 with remarks, 0 kept, 2 parked, 1 refused, 13 facts"),
            Map.entry("hl7-v2-to-fhir", "1 files, 0 understood, 1 with remarks, 0 kept, 0 parked, 0 refused, 5 facts"),
            Map.entry("ipf", "15 files, 3 understood, 8 with remarks, 0 kept, 2 parked, 2 refused, 43 facts"),
            Map.entry(
                    "linuxforhealth",
                    "92 files, 12 understood, 42 with remarks, 0 kept, 17 parked, 21 refused, 242 facts"),
            Map.entry(
                    "microsoft-fhir-converter",
                    "46 files, 18 understood, 26 with remarks, 0 kept, 1 parked, 1 refused, 306 facts"));

    @Test
    void every_folder_of_samples_ends_as_it_was_seen_to() throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        List<String> table = new ArrayList<>();
        SAMPLES.forEach((name, bytes) -> {
            table.add(outcome(name, bytes));
            tallies.computeIfAbsent(name.replaceAll(".*?/hl7v2/|/[^/]*$", ""), folder -> new Tally())
                    .add(FirstLook.at(bytes), READER.read(bytes, "samples"));
        });
        Map<String, String> endings = new TreeMap<>();
        tallies.forEach((folder, tally) -> endings.put(folder, tally.toString()));
        endings.forEach((folder, ending) -> table.add(folder + ": " + ending));
        Files.write(Path.of("target", "hl7-samples.txt"), table);

        Map<String, String> expected = new TreeMap<>(ENDINGS);
        expected.keySet().retainAll(endings.keySet());
        assertThat(endings).containsExactlyEntriesOf(expected);
    }

    /** How the messages of one folder ended. */
    private static final class Tally {
        private int files;
        private int clean;
        private int remarked;
        private int kept;
        private int parked;
        private int refused;
        private int facts;

        void add(FirstLook look, FeedReading reading) {
            files++;
            if (reading instanceof Understood understood) {
                clean += understood.remarks().isEmpty() ? 1 : 0;
                remarked += understood.remarks().isEmpty() ? 0 : 1;
                facts += understood.events().size();
            } else if (reading instanceof FeedReading.Kept) {
                kept++;
            } else {
                parked += look.refusal().isEmpty() ? 1 : 0;
                refused += look.refusal().isEmpty() ? 0 : 1;
            }
        }

        @Override
        public String toString() {
            return files + " files, " + clean + " understood, " + remarked + " with remarks, " + kept + " kept, "
                    + parked + " parked, " + refused + " refused, " + facts + " facts";
        }
    }

    private static String outcome(String name, byte[] bytes) {
        FirstLook look = FirstLook.at(bytes);
        String what = look.opened()
                .map(envelope -> envelope.messageCode() + "^" + envelope.triggerEvent())
                .orElse("-");
        FeedReading reading = READER.read(bytes, "samples");
        String how = reading instanceof Understood understood
                ? understood.events().size() + " facts, remarks " + understood.remarks()
                : String.valueOf(reading);
        String end = look.getClass().getSimpleName()
                + (reading instanceof NotUnderstood not ? " " + not.code() : " understood");
        return String.format("%-30s %-9s %s: %s", end, what, name.replaceAll(".*/", ""), how);
    }

    @Test
    void every_sample_with_a_stay_and_an_event_we_take_is_understood() {
        Map<String, byte[]> withStay = new TreeMap<>(SAMPLES);
        withStay.values()
                .removeIf(bytes -> !(FirstLook.at(bytes) instanceof FirstLook.Acceptable acceptable
                        && acceptable.envelope().stay().isPresent()
                        && Hl7Time.instant(acceptable.envelope().madeAt(), PARIS)
                                .isPresent()));

        assertThat(withStay).hasSizeGreaterThan(20);
        withStay.forEach((name, bytes) ->
                assertThat(READER.read(bytes, "samples")).as(name).isInstanceOf(Understood.class));
    }

    @Test
    void every_sample_can_be_acknowledged_and_the_answer_read_back() {
        Hl7Acknowledger acknowledger = new Hl7Acknowledger(InstantSource.system(), PARIS);

        SAMPLES.forEach((name, bytes) -> {
            FirstLook look = FirstLook.at(bytes);
            Hl7Acknowledgement read = Hl7Acknowledgement.read(acknowledger.answer(look, "A1"))
                    .orElseThrow(() -> new AssertionError(name));

            assertThat(read.code())
                    .as(name)
                    .isEqualTo(
                            look instanceof FirstLook.Acceptable
                                    ? Hl7Acknowledgement.Code.ACCEPTED
                                    : Hl7Acknowledgement.Code.REJECTED);
            assertThat(read.controlId())
                    .as(name)
                    .isEqualTo(look.opened().map(Hl7Envelope::controlId).orElse(""));
        });
    }

    @Test
    void no_damage_to_a_sample_makes_the_reader_throw() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Hl7Acknowledger acknowledger = new Hl7Acknowledger(InstantSource.system(), PARIS);
        byte[] breakers = "|^~\\&\r\n\"MSHZ0\u001c".getBytes(StandardCharsets.ISO_8859_1);

        SAMPLES.forEach((name, original) -> {
            for (int round = 0; round < 20 && original.length < 10_000; round++) {
                byte[] bytes = Arrays.copyOf(original, original.length - random.nextInt(original.length));
                for (int i = 0; i < random.nextInt(8); i++) {
                    bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : breakers[random.nextInt(breakers.length)];
                }
                assertThatCode(() -> {
                            READER.read(bytes, "samples");
                            FirstLook look = FirstLook.at(bytes);
                            look.opened().ifPresent(Hl7Envelope::groupKey);
                            acknowledger.answer(look, "A1");
                        })
                        .as("%s, seed %d, round %d", name, seed, round)
                        .doesNotThrowAnyException();
            }
        });
    }
}
