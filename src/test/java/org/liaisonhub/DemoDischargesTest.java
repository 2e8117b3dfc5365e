package org.liaisonhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.completeness.RuleCatalogue;
import org.liaisonhub.completeness.Situation;
import org.liaisonhub.directory.Addressing;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.fhir.FhirDirectory;
import org.liaisonhub.hl7v2.AdtReader;
import org.liaisonhub.json.JsonFeedReader;
import org.liaisonhub.json.JsonLimits;

/** The sample discharges that come with the hub say what their stories promise. */
class DemoDischargesTest {
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Path DISCHARGES = DEMO.resolve("discharges");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant EVENING = Instant.parse("2026-11-21T19:00:00Z");
    private static final Directory DIRECTORY = FhirDirectory.read(DEMO.resolve("directory.json"));

    private final AdtReader adt = new AdtReader(PARIS);
    private final JsonFeedReader json = new JsonFeedReader(JsonLimits.DEFAULT, Locale.ENGLISH);

    static List<Path> stories() throws IOException {
        try (Stream<Path> folders = Files.list(DISCHARGES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<Path> readableStories() throws IOException {
        return stories().stream()
                .filter(story -> !story.endsWith("08-unreadable"))
                .toList();
    }

    @Test
    void the_index_lists_every_message_in_order() throws IOException {
        List<String> messages = new ArrayList<>();
        for (Path story : stories()) {
            messages(story).forEach(file -> messages.add(story.getFileName() + "/" + file.getFileName()));
        }

        assertThat(Files.readAllLines(DISCHARGES.resolve("index.txt"))).isEqualTo(messages);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void each_story_is_told_in_one_line_of_french_and_one_of_english(Path story) throws IOException {
        List<String> lines = Files.readAllLines(story.resolve("story.txt"));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("fr: ");
        assertThat(lines.get(1)).startsWith("en: ");
    }

    @ParameterizedTest
    @MethodSource("readableStories")
    void each_message_is_read_without_a_remark_and_is_about_one_stay(Path story) throws IOException {
        TreeSet<StayId> stays = new TreeSet<>(java.util.Comparator.comparing(StayId::key));

        for (Path file : messages(story)) {
            FeedReading.Understood reading = (FeedReading.Understood) read(file);
            assertThat(reading.remarks()).as(file.toString()).isEmpty();
            reading.events().forEach(event -> {
                if (event.about() instanceof StayId stay) {
                    stays.add(stay);
                }
            });
        }

        assertThat(stays).hasSize(1);
    }

    @Test
    void json_messages_are_plain_json() throws IOException {
        for (Path story : stories()) {
            for (Path file : messages(story)) {
                if (file.toString().endsWith(".json")) {
                    assertThat(new ObjectMapper().readTree(file.toFile()).isObject())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void no_control_id_is_used_twice_but_in_the_story_of_the_repeat() throws IOException {
        List<String> ids = new ArrayList<>();
        for (Path story : readableStories()) {
            for (Path file : messages(story)) {
                if (file.toString().endsWith(".hl7")) {
                    ids.add(Files.readString(file, StandardCharsets.ISO_8859_1).split("\\|")[9]);
                }
            }
        }

        assertThat(ids).hasSize(new TreeSet<>(ids).size() + 1);
        assertThat(DISCHARGES.resolve("05-sent-twice/4.adt-a03.hl7"))
                .hasSameBinaryContentAs(DISCHARGES.resolve("05-sent-twice/3.adt-a03.hl7"));
    }

    @Test
    void the_unreadable_messages_are_not_understood() throws IOException {
        for (Path file : messages(DISCHARGES.resolve("08-unreadable"))) {
            assertThat(read(file)).isInstanceOf(FeedReading.NotUnderstood.class);
        }
    }

    @Test
    void each_story_reaches_whom_it_promises_and_has_the_gaps_it_promises() throws IOException {
        StringBuilder told = new StringBuilder();
        for (Path story : readableStories()) {
            Dossier dossier = dossier(story);
            told.append(story.getFileName()).append('\n');
            told.append("  to ")
                    .append(new Addressing(DIRECTORY)
                            .of(dossier).stream()
                                    .map(addressee -> addressee.recipient().id())
                                    .collect(Collectors.joining(", ")))
                    .append('\n');
            new RuleCatalogue((rule, cause) -> told.append("  failed ").append(rule.id()))
                    .judge(new Situation(
                            dossier,
                            EVENING,
                            PARIS,
                            (role, professional) -> DIRECTORY
                                    .find(professional)
                                    .flatMap(Recipient::channel)
                                    .isPresent()))
                    .findings()
                    .forEach(finding -> told.append("  ")
                            .append(finding.rule())
                            .append(' ')
                            .append(finding.severity())
                            .append(' ')
                            .append(finding.where())
                            .append('\n'));
        }

        Golden.check(Path.of("src/test/resources/demo/findings.txt"), told.toString());
    }

    private Dossier dossier(Path story) throws IOException {
        List<DischargeEvent> events = new ArrayList<>();
        for (Path file : messages(story)) {
            events.addAll(((FeedReading.Understood) read(file)).events());
        }
        return Dossier.EMPTY.with(events);
    }

    private FeedReading read(Path file) throws IOException {
        byte[] message = Files.readAllBytes(file);
        return file.toString().endsWith(".json") ? json.read(message, "demo-json") : adt.read(message, "demo-adt");
    }

    private static List<Path> messages(Path story) throws IOException {
        try (Stream<Path> files = Files.list(story)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d\\..*"))
                    .sorted()
                    .toList();
        }
    }
}
