package org.liaisonhub.fhirfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.hl7v2.AdtReader;
import org.liaisonhub.json.JsonFeedReader;
import org.liaisonhub.json.JsonLimits;

/** One hospital, one patient, one stay, told in HL7 v2 and JSON, and told in FHIR: the dossiers are the same. */
class SameFactsAsHl7Test {
    private static final Path TOLD = Path.of("src/test/resources/scenarios/fhir-whole-stay");
    private static final Path SAME = Path.of("src/test/resources/org/liaisonhub/fhirfeed/same");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final StayId STAY = new StayId("990000010", "26-100301");
    private static final Systems SYSTEMS = new Systems(Map.of(
            "https://ch-tilleuls.example/stays", "990000010", "https://ch-tilleuls.example/patients", "990000010"));

    @ParameterizedTest
    @ValueSource(strings = {"1.admission.fhir", "3.discharge.fhir"})
    void a_movement_in_fhir_says_what_the_same_movement_says_in_hl7(String file) throws IOException {
        String hl7 = file.startsWith("1") ? "adt-a01.hl7" : "adt-a03.hl7";

        assertThat(facts(fhir(file))).isEqualTo(facts(events(new AdtReader(PARIS), segments(hl7))));
    }

    @Test
    void a_discharge_report_says_what_the_same_letter_says_in_json() throws IOException {
        List<DischargeEvent> json = events(
                new JsonFeedReader(JsonLimits.DEFAULT, java.util.Locale.FRENCH),
                Files.readAllBytes(SAME.resolve("clinical.json")));
        Map<String, Fact> report = facts(fhir("2.report.fhir"));

        facts(json).forEach((topic, fact) -> assertThat(report).as(topic).containsEntry(topic, fact));
    }

    private static Map<String, Fact> facts(List<DischargeEvent> events) {
        assertThat(events).extracting(DischargeEvent::about).containsOnly(STAY);
        Map<String, Fact> facts = new TreeMap<>();
        Dossier.EMPTY.with(events).facts().forEach((topic, said) -> facts.put(topic, said.fact()));
        return facts;
    }

    private static List<DischargeEvent> fhir(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(TOLD.resolve(file));
        FhirSyntax syntax = bytes[0] == '<' ? FhirSyntax.XML : FhirSyntax.JSON;
        return events(new FhirFeedReader(syntax, FhirLimits.DEFAULT, PARIS, SYSTEMS), bytes);
    }

    private static byte[] segments(String file) throws IOException {
        return Files.readString(SAME.resolve(file)).replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
    }

    private static List<DischargeEvent> events(FeedReader reader, byte[] bytes) {
        return ((Understood) reader.read(bytes, "feed", Instant.EPOCH)).events();
    }
}
