package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.fhirfeed.FhirFeedReader;
import org.liaisonhub.fhirfeed.FhirLimits;
import org.liaisonhub.fhirfeed.FhirSyntax;
import org.liaisonhub.fhirfeed.Systems;

/** That a bench by FHIR and one by JSON and HL7 v2 do the same work. */
class DischargesTest {
    private static final int DISCHARGE = 7;

    /** What no FHIR of the hub's feed says, or says as a line of text only. */
    private static final Set<String> NOT_IN_FHIR = Set.of(
            "Account",
            "AdverseEvents",
            "Alerts",
            "HandedToPatient",
            "LivingSituation",
            "NamedDocuments",
            "NursingNote",
            "PausedServices",
            "ResistantOrganisms",
            "RiskLevel",
            "Transfusion",
            "TreatmentsBefore",
            "WantedRecipients");

    @TempDir
    Path folder;

    @Test
    void the_document_says_what_the_clinical_message_and_the_adt_say() throws Exception {
        try (HotPath path = new HotPath(folder)) {
            Map<String, Fact> told = facts(path.dossier(DISCHARGE));

            Map<String, Fact> document = facts(read(path.discharges.document(DISCHARGE)));

            told.keySet().removeAll(NOT_IN_FHIR);
            told.forEach((topic, fact) -> assertThat(document).as(topic).containsEntry(topic, fact));
        }
    }

    @Test
    void the_document_names_the_nurse_who_gets_a_care_plan() throws Exception {
        try (HotPath path = new HotPath(folder)) {
            assertThat(facts(read(path.discharges.document(DISCHARGE))))
                    .hasEntrySatisfying(
                            "CareTeamMember COMMUNITY_NURSE",
                            nurse -> assertThat(nurse.toString())
                                    .contains(Practices.STANDARD
                                            .nurseOf(DISCHARGE)
                                            .rpps()));
        }
    }

    private static Dossier read(byte[] document) {
        FhirFeedReader reader =
                new FhirFeedReader(FhirSyntax.JSON, FhirLimits.DEFAULT, ZoneId.of("Europe/Paris"), Systems.AS_THEY_ARE);
        FeedReading reading = reader.read(document, "fhir", Instant.EPOCH);
        return Dossier.EMPTY.with(((FeedReading.Understood) reading).events());
    }

    private static Map<String, Fact> facts(Dossier dossier) {
        Map<String, Fact> facts = new TreeMap<>();
        dossier.facts().forEach((topic, said) -> facts.put(topic, said.fact()));
        return facts;
    }
}
