package org.liaisonhub.fhirfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;

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
