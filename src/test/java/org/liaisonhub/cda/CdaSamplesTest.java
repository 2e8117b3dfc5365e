package org.liaisonhub.cda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Understood;

/** Published documents, French, American and of IHE, where they are at hand. */
class CdaSamplesTest {
    private static final CdaReader READER = new CdaReader(ZoneId.of("Europe/Paris"));
    private static final Map<String, byte[]> SAMPLES = new TreeMap<>();

    @BeforeAll
    static void find_samples() throws IOException {
        Path shared = Path.of(System.getProperty("liaison.shared", "shared"));
        for (String folder : List.of("samples/cda", "samples-unlicensed/cda")) {
            Path root = shared.resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        SAMPLES.put(root.relativize(file).toString(), Files.readAllBytes(file));
                    }
                }
            }
        }
        assumeTrue(!SAMPLES.isEmpty(), "no samples under liaison.shared (" + shared + ")");
    }

    @Test
    void every_sample_is_understood_and_counted_by_folder_for_people_under_target() throws IOException {
        Map<String, int[]> byFolder = new TreeMap<>();
        List<String> lines = new ArrayList<>();

        SAMPLES.forEach((name, bytes) -> {
            FeedReading reading = READER.read(bytes, "samples");
            assertThat(reading).as(name).isInstanceOf(Understood.class);
            Understood understood = (Understood) reading;
            int[] counts = byFolder.computeIfAbsent(name.replaceAll("/.*", ""), folder -> new int[4]);
            counts[0]++;
            counts[understood.remarks().isEmpty() ? 1 : 2]++;
            counts[3] += understood.events().size();
            lines.add(name + ": " + understood.events().size() + " facts, "
                    + understood.files().size() + " files, " + understood.remarks());
        });

        byFolder.forEach((folder, counts) -> lines.add(folder + ": " + counts[0] + " files, " + counts[1]
                + " understood, " + counts[2] + " with remarks, " + counts[3] + " facts"));
        Files.write(Path.of("target", "cda-samples.txt"), lines);
        Map<String, List<Integer>> measured = new HashMap<>();
        byFolder.forEach((folder, counts) -> measured.put(folder, List.of(counts[0], counts[1], counts[2])));
        assertThat(measured)
                .isEqualTo(Map.of(
                        "c-cda-examples", List.of(12, 10, 2),
                        "ipf", List.of(10, 9, 1),
                        "microsoft-fhir-converter", List.of(2, 1, 1),
                        "ans-testcontenucda", List.of(2, 2, 0)));
    }

    @Test
    void every_sample_cut_anywhere_ends_in_an_outcome() {
        SAMPLES.forEach((name, bytes) -> {
            for (int length = 0; length < bytes.length * 9 / 10; length += Math.max(1, bytes.length / 20)) {
                assertThat(READER.read(java.util.Arrays.copyOf(bytes, length), "samples"))
                        .as(name)
                        .isInstanceOf(FeedReading.NotUnderstood.class);
            }
        });
    }
}
