package org.liaisonhub.fhirfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

class FhirFeedReaderTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String ENCOUNTER = """
            {"resourceType":"Encounter","id":"e1","meta":{"lastUpdated":"2026-11-20T15:00:00+01:00"},
             "identifier":[{"system":"urn:oid:1.2.3","value":"26-1"}],"status":"STATUS","class":{"code":"IMP"},
             "period":{"start":"2026-11-15T09:00:00+01:00","end":"2026-11-20T14:30:00+01:00"},
             "subject":{"display":"somebody"}}
            """;

    @Test
    void a_finished_encounter_is_a_patient_who_left() {
        FhirReading.Read read = read(json(ENCOUNTER.replace("STATUS", "finished")));

        assertThat(read.reading().events()).extracting(DischargeEvent::about).containsOnly(new StayId("1.2.3", "26-1"));
        assertThat(facts(read))
                .contains(
                        new StayFact.Presence(StayFact.Presence.State.ADMITTED),
                        new StayFact.AdmittedAt(Instant.parse("2026-11-15T08:00:00Z")),
                        new StayFact.CareClass(StayFact.CareClass.Kind.INPATIENT),
                        new StayFact.Departure(
                                StayFact.Departure.Kind.LEFT, Optional.of(Instant.parse("2026-11-20T13:30:00Z"))));
    }

    @Test
    void a_status_of_another_version_is_read_with_a_remark_that_names_its_path() {
        FhirReading.Read read = read(json(ENCOUNTER.replace("STATUS", "completed")));

        assertThat(facts(read)).contains(left());
        assertThat(read.reading().remarks())
                .contains(new Remark("Encounter.status", "is not a status of R4; read as finished"));
    }

    @Test
    void an_encounter_still_in_progress_takes_no_departure_back() {
        assertThat(facts(read(json(ENCOUNTER.replace("STATUS", "in-progress")))))
                .noneMatch(StayFact.Departure.class::isInstance);
    }

    @Test
    void the_same_in_xml_says_the_same() {
        String xml = """
                <Encounter xmlns="http://hl7.org/fhir"><id value="e1"/><meta><lastUpdated value="2026-11-20T15:00:00+01:00"/></meta>
                <identifier><system value="urn:oid:1.2.3"/><value value="26-1"/></identifier><status value="finished"/>
                <class><code value="IMP"/></class><subject><display value="somebody"/></subject>
                <period><start value="2026-11-15T09:00:00+01:00"/><end value="2026-11-20T14:30:00+01:00"/></period></Encounter>
                """;

        assertThat(look(FhirSyntax.XML, xml.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(read(json(ENCOUNTER.replace("STATUS", "finished"))));
    }

    @Test
    void a_document_type_is_refused_before_anything_is_fetched_or_expanded() {
        String bomb = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Patient xmlns='http://hl7.org/fhir'/>";

        assertThat(look(FhirSyntax.XML, bomb.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new FhirReading.Refused(FhirFault.DOCUMENT_TYPE, ""));
    }

    @Test
    void two_patients_with_the_same_id_in_two_bundles_stay_two() {
        String bundle = """
                {"resourceType":"Bundle","type":"collection","timestamp":"2026-11-20T15:00:00Z","entry":[{"resource":
                 {"resourceType":"Patient","id":"patient1","identifier":[{"system":"urn:oid:1.2.3","value":"NUMBER"}],
                  "name":[{"family":"X"}]}}]}
                """;

        assertThat(subjects(bundle.replace("NUMBER", "1")))
                .doesNotContainAnyElementsOf(subjects(bundle.replace("NUMBER", "2")));
    }

    @Test
    void a_resource_by_itself_is_about_the_patient_whose_address_it_names() {
        String patient = """
                {"resourceType":"Patient","id":"77","meta":{"lastUpdated":"2026-11-20T15:00:00Z"},
                 "identifier":[{"system":"urn:oid:1.2.3","value":"IPP77"}],"name":[{"family":"X"}]}
                """;
        String order = """
                {"resourceType":"MedicationRequest","id":"m1","status":"active","intent":"order","authoredOn":"2026-11-20",
                 "subject":{"reference":"Patient/77"},"medicationCodeableConcept":{"text":"Bisoprolol"}}
                """;

        assertThat(subjects(patient)).containsAll(subjects(order));
    }

    @Test
    void a_summary_of_the_patient_tells_of_no_stay_but_allergies_and_what_was_taken() {
        String summary = """
                {"resourceType":"Bundle","type":"document","timestamp":"2026-11-20T15:00:00Z","entry":[
                 {"resource":{"resourceType":"Composition","subject":{"reference":"Patient/p"},"author":[{"display":"Dr B"}],"section":[
                  {"code":{"coding":[{"code":"48765-2"}]},"emptyReason":{"coding":[{"code":"nilknown"}]}},
                  {"code":{"coding":[{"code":"10160-0"}]},"entry":[{"reference":"MedicationStatement/m"}]},
                  {"code":{"coding":[{"code":"18776-5"}]},"text":{"div":"<div>Revoir dans un an</div>"}}]}},
                 {"resource":{"resourceType":"Patient","id":"p","identifier":[{"system":"urn:oid:1.2.3","value":"1"}]}},
                 {"resource":{"resourceType":"MedicationStatement","id":"m","status":"active",
                   "medicationCodeableConcept":{"text":"Ramipril"},"subject":{"reference":"Patient/p"}}}]}
                """;
        FhirReading.Read read = read(json(summary));

        assertThat(facts(read))
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Allergies", "OrderedTreatment");
        assertThat(read.reading().remarks())
                .contains(new Remark("Bundle.entry[0].resource.section[2]", "is about no stay; left out"));
    }

    @Test
    void a_cancelled_discharge_takes_the_departure_back_and_an_old_step_told_again_does_not() {
        String message = """
                {"resourceType":"Bundle","type":"message","timestamp":"2026-11-20T15:00:00Z","entry":[
                 {"resource":{"resourceType":"MessageHeader","eventCoding":{"code":"hospital-notification-message"}}},
                 {"resource":{"resourceType":"Encounter","episodeOfCare":[{"identifier":{"system":"urn:oid:1.2.3","value":"26-1"}}],
                   "status":"in-progress","class":{"code":"IMP"}}},
                 {"resource":{"resourceType":"Provenance","recorded":"2026-11-20T14:00:00Z","activity":{"coding":[{"code":"FIRST"}]}}},
                 {"resource":{"resourceType":"Provenance","recorded":"2026-11-20T15:00:00Z","activity":{"coding":[{"code":"THEN"}]}}}]}
                """;
        StayFact.Departure back = new StayFact.Departure(StayFact.Departure.Kind.CANCELLED, Optional.empty());

        assertThat(facts(read(json(message.replace("FIRST", "discharge-inpatient-home")
                        .replace("THEN", "cancel-discharge-inpatient-home")))))
                .contains(back);
        assertThat(facts(read(json(message.replace("FIRST", "cancel-discharge-inpatient-home")
                        .replace("THEN", "admit-inpatient")))))
                .doesNotContain(back);
    }

    @Test
    void a_medicine_that_is_over_is_not_taken_home_whatever_list_it_stands_on() {
        String report = """
                {"resourceType":"Bundle","type":"document","timestamp":"2026-11-20T15:00:00Z","entry":[
                 {"resource":{"resourceType":"Composition","encounter":{"reference":"Encounter/e1"},"section":[
                  {"code":{"coding":[{"code":"75311-1"}]},"entry":[{"reference":"MedicationStatement/m"}]}]}},
                 {"resource":ENCOUNTER},
                 {"resource":{"resourceType":"MedicationStatement","id":"m","status":"completed",
                   "medicationReference":{"reference":"Medication/x"},"dosage":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},
                   "doseAndRate":[{"doseQuantity":{"value":1.50,"unit":"mg"}}]}]}},
                 {"resource":{"resourceType":"Medication","id":"x","code":{"text":"Amoxicilline"}}}]}
                """;
        TreatmentLine line =
                facts(read(json(report.replace("ENCOUNTER", ENCOUNTER.replace("STATUS", "finished"))))).stream()
                        .filter(ClinicalFact.TreatmentsAtDischarge.class::isInstance)
                        .map(ClinicalFact.TreatmentsAtDischarge.class::cast)
                        .flatMap(list -> list.lines().entries().stream())
                        .findFirst()
                        .orElseThrow();

        assertThat(line.change()).isEqualTo(TreatmentChange.STOPPED);
        assertThat(line.treatment().name()).isEqualTo("Amoxicilline");
        assertThat(line.treatment().dosage()).contains("1.50 mg, 2 × / 1 d");
    }

    @Test
    void a_file_in_base64_goes_with_the_letter_and_a_broken_one_is_a_remark() {
        String pdf = Base64.getEncoder().encodeToString("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8));
        String report = """
                {"resourceType":"Bundle","type":"document","timestamp":"2026-11-20T15:00:00Z","entry":[
                 {"resource":{"resourceType":"Composition","encounter":{"reference":"Encounter/e1"}}},{"resource":ENCOUNTER},
                 {"resource":{"resourceType":"DocumentReference","id":"d","status":"current","content":[{"attachment":
                   {"title":"Ordonnance","url":"Binary/b"}}]}},
                 {"resource":{"resourceType":"Binary","id":"b","contentType":"application/pdf","data":"DATA"}}]}
                """.replace("ENCOUNTER", ENCOUNTER.replace("STATUS", "finished"));
        FhirReading.Read whole = read(json(report.replace("DATA", pdf)));
        FhirReading.Read broken = read(json(report.replace("DATA", "AAAA")));

        assertThat(whole.reading().files()).hasSize(1);
        assertThat(broken.reading().files()).isEmpty();
        assertThat(broken.reading().remarks()).anyMatch(remark -> remark.what().contains("HUB-2403"));
        assertThat(facts(broken)).anyMatch(ClinicalFact.Attached.class::isInstance);
    }

    @Test
    void what_is_about_another_patient_of_the_same_bundle_is_not_put_down_to_the_stay() {
        String bundle = """
                {"resourceType":"Bundle","type":"collection","timestamp":"2026-11-20T15:00:00Z","entry":[
                 {"resource":{"resourceType":"Encounter","identifier":[{"system":"urn:oid:1.2.3","value":"26-1"}],
                   "status":"in-progress","subject":{"reference":"Patient/a"}}},
                 {"resource":{"resourceType":"Patient","id":"a","identifier":[{"system":"urn:oid:1.2.3","value":"A"}]}},
                 {"resource":{"resourceType":"Patient","id":"b","identifier":[{"system":"urn:oid:1.2.3","value":"B"}]}},
                 {"resource":{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/b"},"code":{"text":"Latex"}}},
                 {"resource":{"resourceType":"MedicationRequest","id":"m","subject":{"reference":"Patient/b"},
                   "medicationCodeableConcept":{"text":"Ramipril"}}}]}
                """;

        assertThat(read(json(bundle)).reading().events())
                .filteredOn(event -> event.fact() instanceof ItemFact || event.fact() instanceof ClinicalFact)
                .hasSize(2)
                .extracting(event -> event.about().key())
                .containsOnly("patient:1.2.3/B");
    }

    @Test
    void an_order_not_to_take_something_is_not_taken_home_and_one_with_an_unknown_modifier_is_not_read() {
        String bundle = """
                {"resourceType":"Bundle","type":"collection","timestamp":"2026-11-20T15:00:00Z","entry":[{"resource":ENCOUNTER},
                 {"resource":{"resourceType":"MedicationRequest","id":"1","status":"active","doNotPerform":true,
                   "medicationCodeableConcept":{"text":"Ibuprofène"}}},
                 {"resource":{"resourceType":"MedicationRequest","id":"2","status":"active",
                   "modifierExtension":[{"url":"https://x.example/only-if","valueBoolean":true}],
                   "medicationCodeableConcept":{"text":"Ramipril"}}}]}
                """.replace("ENCOUNTER", ENCOUNTER.replace("STATUS", "finished"));
        FhirReading.Read read = read(json(bundle));

        assertThat(facts(read))
                .filteredOn(ItemFact.OrderedTreatment.class::isInstance)
                .extracting(fact -> ((ItemFact.OrderedTreatment) fact).line().change())
                .containsExactly(TreatmentChange.STOPPED);
        assertThat(read.reading().remarks()).anyMatch(remark -> remark.where().equals("Bundle.entry[2].resource"));
    }

    @Test
    void a_dead_patient_who_has_left_without_a_word_on_how_did_not_go_home() {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + ENCOUNTER.replace("STATUS", "finished")
                + "},{\"resource\":{\"resourceType\":\"Patient\",\"deceasedDateTime\":\"2026-11-20\"}}]}";

        assertThat(facts(read(json(bundle)))).contains(new StayFact.ExitMode(StayFact.ExitMode.Mode.DEATH));
    }

    @Test
    void a_document_may_name_its_stay_by_the_number_alone() {
        String report = """
                {"resourceType":"Bundle","type":"document","timestamp":"2026-11-20T15:00:00Z","entry":[
                 {"resource":{"resourceType":"Composition","encounter":{"identifier":{"system":"urn:oid:1.2.3","value":"26-1"}},
                  "section":[{"code":{"coding":[{"code":"8648-8"}]},"text":{"div":"<div>Suites simples.</div>"}}]}},
                 {"resource":{"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.3","value":"IPP1",
                   "type":{"coding":[{"code":"PI"}]}}],"name":[{"family":"X"}]}}]}
                """;

        assertThat(read(json(report)).reading().events())
                .filteredOn(event -> event.about().equals(new StayId("1.2.3", "26-1")))
                .extracting(event -> event.fact().getClass().getSimpleName())
                .contains("Summary", "CalledBy", "Identity");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:oid:1.2.250.1.213.1.4.8, INS-NIR, INS_NIR",
        "urn:oid:1.2.250.1.213.1.4.9, INS-NIA, INS_NIA",
        "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin, NI, NISS",
        "urn:oid:2.16.756.5.32, NI, AHVN13",
        "http://hospital.example/mrn, MR, LOCAL",
        "http://hl7.org/fhir/sid/us-ssn, SS, OTHER"
    })
    void a_patient_s_number_is_of_the_sort_its_country_gives_it(String system, String type, PatientId.Kind kind) {
        String patient = "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"X\"}],\"identifier\":[{\"system\":\""
                + system + "\",\"type\":{\"coding\":[{\"code\":\"" + type + "\"}]},\"value\":\"85121900123\"}]}";

        assertThat(facts(read(json(patient))))
                .filteredOn(PatientFact.Identity.class::isInstance)
                .extracting(fact ->
                        ((PatientFact.Identity) fact).patient().ids().get(0).kind())
                .containsExactly(kind);
    }

    private static List<Subject> subjects(String resource) {
        return read(json(resource)).reading().events().stream()
                .map(DischargeEvent::about)
                .distinct()
                .toList();
    }

    private static StayFact.Departure left() {
        return new StayFact.Departure(StayFact.Departure.Kind.LEFT, Optional.of(Instant.parse("2026-11-20T13:30:00Z")));
    }

    private static List<Fact> facts(FhirReading.Read read) {
        return read.reading().events().stream().map(DischargeEvent::fact).toList();
    }

    private static FhirReading.Read read(byte[] bytes) {
        return (FhirReading.Read) look(FhirSyntax.JSON, bytes);
    }

    private static FhirReading look(FhirSyntax syntax, byte[] bytes) {
        return new FhirFeedReader(syntax, FhirLimits.DEFAULT, PARIS, Systems.AS_THEY_ARE)
                .look(bytes, "fhir", Instant.parse("2026-11-22T10:00:00Z"));
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
