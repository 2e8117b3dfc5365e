package org.liaisonhub.fhirfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.FeedReading.Understood;

/** Real published resources and Bundles: of the specification, of France, Europe, Denmark, the United States, where they are at hand. */
class FhirSamplesTest {
    private static final Path SHARED = Path.of(System.getProperty("liaison.shared", "shared"));
    private static final Path ROOT = SHARED.resolve("samples/fhir");
    private static final Map<String, List<Path>> FOLDERS = new TreeMap<>();

    @BeforeAll
    static void find_samples() throws IOException {
        if (Files.isDirectory(ROOT)) {
            try (Stream<Path> files = Files.walk(ROOT)) {
                files.filter(Files::isRegularFile)
                        .sorted()
                        .forEach(file -> FOLDERS.computeIfAbsent(
                                        ROOT.relativize(file).getName(0).toString(), any -> new ArrayList<>())
                                .add(file));
            }
        }
        assumeTrue(!FOLDERS.isEmpty(), "no samples under liaison.shared (" + SHARED + ")");
    }

    /** Files, understood, of these with remarks, refused, facts. */
    @Test
    void every_folder_of_samples_ends_as_it_was_measured() throws IOException {
        List<String> table = new ArrayList<>();
        for (Map.Entry<String, List<Path>> folder : FOLDERS.entrySet()) {
            int understood = 0;
            int remarked = 0;
            int facts = 0;
            for (Path file : folder.getValue()) {
                if (reading(file) instanceof FhirReading.Read read) {
                    Understood said = read.reading();
                    understood++;
                    remarked += said.remarks().isEmpty() ? 0 : 1;
                    facts += said.events().size();
                }
            }
            int files = folder.getValue().size();
            table.add(String.join(
                    " ",
                    folder.getKey(),
                    Integer.toString(files),
                    Integer.toString(understood),
                    Integer.toString(remarked),
                    Integer.toString(files - understood),
                    Integer.toString(facts)));
        }
        Files.write(Path.of("target", "fhir-samples.txt"), table);

        assertThat(table)
                .containsExactly(
                        "ans-cercle-de-soins 1 1 0 0 2",
                        "davinci-alerts 2 2 2 0 20",
                        "eu-mpd 2 2 1 0 6",
                        "fr-core-2.2.0 31 31 30 0 11",
                        "hl7-validator-testcases 3 1 1 2 3",
                        "ips 2 2 2 0 13",
                        "medcom-hospitalnotification 6 6 0 0 34",
                        "microsoft-fhir-converter 2 0 0 2 0",
                        "r4-spec-examples 18 16 8 2 23",
                        "synderai-hdr 8 8 8 0 104",
                        "synderai-hdr-1.0 2 2 2 0 25");
    }

    @Test
    void what_is_refused_is_none_that_a_person_would_call_a_message_about_a_patient() throws IOException {
        List<String> refused = new ArrayList<>();
        for (List<Path> files : FOLDERS.values()) {
            for (Path file : files) {
                if (reading(file) instanceof FhirReading.Refused why) {
                    refused.add(file.getFileName() + " " + why.fault());
                }
            }
        }

        assertThat(refused)
                .containsExactlyInAnyOrder(
                        // Documents whose patient has no number.
                        "bundle-document-versioned-references-good.json NOBODY",
                        "document-good.xml NOBODY",
                        // Not FHIR, and the answer to a batch.
                        "ExamplePatient.json NOT_FHIR",
                        "bundle.json NOT_FOR_A_FEED",
                        // A table of contents without its entries, and an answer to a message.
                        "Composition-example.json NOTHING_KEPT",
                        "MessageHeader-1cbdfb97-5859-48a4-8301-d54eab818d68.json NOT_FOR_A_FEED");
    }

    @Test
    void every_discharge_report_tells_its_stay_its_patient_its_dates_and_its_course() throws IOException {
        for (String folder : List.of("synderai-hdr", "synderai-hdr-1.0")) {
            for (Path file : FOLDERS.getOrDefault(folder, List.of())) {
                assertThat(((FhirReading.Read) reading(file)).reading().events())
                        .as(file.toString())
                        .extracting(event -> event.fact().getClass().getSimpleName())
                        .contains("Identity", "AdmittedAt", "Departure", "Summary");
            }
        }
    }

    private static FhirReading reading(Path file) throws IOException {
        FhirSyntax syntax = file.toString().endsWith(".xml") ? FhirSyntax.XML : FhirSyntax.JSON;
        return new FhirFeedReader(syntax, FhirLimits.DEFAULT, ZoneId.of("Europe/Paris"), Systems.AS_THEY_ARE)
                .look(Files.readAllBytes(file), "samples", Instant.parse("2026-11-22T10:00:00Z"));
    }
}
