package org.liaisonhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.cda.CdaReader;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Traces;
import org.liaisonhub.fhirfeed.FhirFeedReader;
import org.liaisonhub.fhirfeed.FhirLimits;
import org.liaisonhub.fhirfeed.FhirSyntax;
import org.liaisonhub.fhirfeed.Systems;
import org.liaisonhub.hl7v2.Hl7Reader;
import org.liaisonhub.hl7v2.OtherTypes;
import org.liaisonhub.json.JsonFeedReader;
import org.liaisonhub.json.JsonLimits;

/** What each reader can tell of a message it does not understand; never a patient's number. */
class TracesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Optional<StayId> STAY = Optional.of(new StayId("750000001", "26-1"));

    private final FeedReader hl7 = new Hl7Reader(PARIS, OtherTypes.REFUSED);
    private final FeedReader cda = new CdaReader(PARIS);
    private final FeedReader json = new JsonFeedReader(JsonLimits.DEFAULT, Locale.ENGLISH);
    private final FeedReader fhir =
            new FhirFeedReader(FhirSyntax.JSON, FhirLimits.DEFAULT, PARIS, new Systems(Map.of()));

    private static Traces traces(FeedReader reader, String message) {
        return reader.traces(message.getBytes(StandardCharsets.UTF_8), "feed");
    }

    @Test
    void hl7_names_application_and_facility_and_the_visit_and_not_the_patient() {
        String message = "MSH|^~\\&|DXCARE|CHU|HUB|X|20260305120000||ZZZ^Z01|M1|P|2.5\r"
                + "PID|1||777777^^^750000001&&ISO^PI\rPV1|1|I|||||||||||||||||26-1^^^&750000001&ISO^VN\r";

        assertThat(traces(hl7, message)).isEqualTo(new Traces("DXCARE|CHU", STAY));
        assertThat(traces(hl7, message.substring(0, message.indexOf("PV1"))))
                .isEqualTo(new Traces("DXCARE|CHU", Optional.empty()));
        assertThat(traces(hl7, message.replace("DXCARE", "")).sender()).isEqualTo("CHU");
    }

    @Test
    void a_cda_document_names_its_custodian_and_the_encounter_and_no_stay_of_its_own_making() {
        String document = "<ClinicalDocument xmlns='urn:hl7-org:v3'>"
                + "<recordTarget><patientRole><id root='1.2' extension='777777'/></patientRole></recordTarget>"
                + "<custodian><assignedCustodian><representedCustodianOrganization><name>CHU  Nord</name>"
                + "</representedCustodianOrganization></assignedCustodian></custodian>%s</ClinicalDocument>";

        assertThat(traces(cda, document.formatted(""))).isEqualTo(new Traces("CHU Nord", Optional.empty()));
        assertThat(traces(
                        cda,
                        document.formatted("<componentOf><encompassingEncounter><id root='750000001' extension='26-1'/>"
                                + "</encompassingEncounter></componentOf>")))
                .isEqualTo(new Traces("CHU Nord", STAY));
    }

    @Test
    void json_that_breaks_the_schema_still_says_source_and_stay() {
        assertThat(traces(
                        json,
                        "{\"source\":\"DPI 4\",\"stay\":{\"facility\":\"750000001\",\"number\":\"26-1\"},\"x\":1}"))
                .isEqualTo(new Traces("DPI 4", STAY));
        assertThat(traces(json, "{\"source\":7,\"stay\":{\"number\":[]}}")).isEqualTo(Traces.NONE);
    }

    @Test
    void fhir_names_software_or_organisation_and_never_an_author_who_may_be_the_patient() {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}";
        String encounter = "{\"resource\":{\"resourceType\":\"Encounter\",\"id\":\"e\",\"identifier\":["
                + "{\"system\":\"750000001\",\"value\":\"26-1\"}]}}";
        String header = "{\"resource\":{\"resourceType\":\"MessageHeader\",\"source\":{\"name\":\"DPI\"}}},";
        String byPatient = "{\"resource\":{\"resourceType\":\"Composition\",\"author\":[{\"reference\":\"Patient/1\","
                + "\"display\":\"DUPONT\"}]}},{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"1\","
                + "\"name\":[{\"family\":\"DUPONT\"}]}},";
        String byHospital = "{\"resource\":{\"resourceType\":\"Composition\",\"custodian\":{\"reference\":"
                + "\"Organization/1\"}}},{\"resource\":{\"resourceType\":\"Organization\",\"id\":\"1\",\"name\":\"CHU\"}},";

        assertThat(traces(fhir, bundle.formatted("searchset", header + encounter)))
                .isEqualTo(new Traces("DPI", STAY));
        assertThat(traces(fhir, bundle.formatted("document", byPatient + encounter)))
                .isEqualTo(new Traces("", STAY));
        assertThat(traces(fhir, bundle.formatted("document", byHospital + encounter)))
                .isEqualTo(new Traces("CHU", STAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MSH", "<", "{", "[]", "\u0000", "<a/>", "MSH|^~\\&", "{\"resourceType\":\"Bundle\"}", "null"
            })
    void of_nonsense_nothing_is_told_and_nothing_is_thrown(String nonsense) {
        for (FeedReader reader : new FeedReader[] {hl7, cda, json, fhir}) {
            assertThat(traces(reader, nonsense)).isEqualTo(Traces.NONE);
        }
    }

    @Test
    void a_sender_is_one_line_of_at_most_120_characters() {
        assertThat(new Traces("a\r\n\tb " + "x".repeat(200), Optional.empty()).sender())
                .startsWith("a b x")
                .hasSize(120);
        assertThat(Traces.NONE.orSentBy("mllp").sender()).isEqualTo("mllp");
    }
}
