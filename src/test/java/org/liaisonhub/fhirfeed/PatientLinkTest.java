package org.liaisonhub.fhirfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PatientId.Kind;

/** Patient.link says which of two records of one patient replaces which. */
class PatientLinkTest {
    private static final String SYSTEM = "https://hospital.example/patients";
    private static final PatientId ONE = new PatientId(SYSTEM, "77", Kind.LOCAL);
    private static final PatientId OTHER = new PatientId(SYSTEM, "66", Kind.LOCAL);
    private static final String NUMBER =
            "{\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0203\","
                    + "\"code\":\"PI\"}]},\"system\":\"" + SYSTEM + "\",\"value\":\"%s\"}";

    private static List<DischargeEvent> events(String type) {
        String patient = "{\"resourceType\":\"Patient\",\"meta\":{\"lastUpdated\":\"2026-11-20T10:00:00+01:00\"},"
                + "\"identifier\":[" + NUMBER.formatted("77") + "],\"name\":[{\"family\":\"DURAND\"}],"
                + "\"link\":[{\"other\":{\"identifier\":" + NUMBER.formatted("66") + "},\"type\":\"" + type + "\"}]}";
        Understood read = (Understood)
                new FhirFeedReader(FhirSyntax.JSON, FhirLimits.DEFAULT, ZoneId.of("Europe/Paris"), Systems.AS_THEY_ARE)
                        .read(patient.getBytes(StandardCharsets.UTF_8), "fhir", Instant.parse("2026-11-20T10:00:00Z"));
        return read.events();
    }

    private static List<String> merges(List<DischargeEvent> events) {
        return events.stream()
                .filter(event -> event.fact() instanceof MergedInto)
                .map(event -> event.about().key() + ": "
                        + ((MergedInto) event.fact()).retired().value() + " into "
                        + ((MergedInto) event.fact()).surviving().value())
                .toList();
    }

    @Test
    void a_record_that_is_replaced_by_another_is_merged_into_it_and_both_numbers_hear_of_it() {
        assertThat(merges(events("replaced-by")))
                .containsExactlyInAnyOrder(ONE.key() + ": 77 into 66", OTHER.key() + ": 77 into 66");
    }

    @Test
    void a_record_that_replaces_another_has_it_merged_into_itself() {
        assertThat(merges(events("replaces")))
                .containsExactlyInAnyOrder(ONE.key() + ": 66 into 77", OTHER.key() + ": 66 into 77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refer", "seealso"})
    void a_record_that_only_points_to_another_is_merged_with_nothing(String type) {
        assertThat(merges(events(type))).isEmpty();
    }
}
