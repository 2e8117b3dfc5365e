package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.fhirfeed.FhirFeedReader;
import org.liaisonhub.fhirfeed.FhirLimits;
import org.liaisonhub.fhirfeed.FhirReading;
import org.liaisonhub.fhirfeed.FhirSyntax;
import org.liaisonhub.fhirfeed.Systems;
import org.liaisonhub.letter.LetterDocument;

/** The hub's own documents, read by its own feed: what is coded comes back as it was said. */
class FhirLetterReadBackTest {
    private static final FhirFeedReader READER =
            new FhirFeedReader(FhirSyntax.JSON, FhirLimits.DEFAULT, ZoneId.of("Europe/Paris"), Systems.AS_THEY_ARE);

    /** Words for people only, in a letter; or kept from it (who must not be told); or in the nurse's document. */
    private static final Set<Class<? extends Fact>> NOT_IN_A_LETTER =
            Set.of(PatientFact.Contacts.class, HomeFact.NursingCare.class, HomeFact.Wounds.class);

    @Test
    void what_a_letter_says_in_codes_comes_back_as_it_was_said() {
        Dossier back = read(HipFracture.letter());

        List<Fact> expected = HipFracture.dossier().facts().values().stream()
                .map(Said::fact)
                .filter(fact -> !NOT_IN_A_LETTER.contains(fact.getClass()))
                .filter(fact -> !fact.topic().equals("CareTeamMember COMMUNITY_NURSE"))
                .toList();
        assertThat(back.facts().values()).extracting(Said::fact).containsAll(expected);
    }

    @Test
    void nobody_who_must_not_be_told_comes_back_from_a_letter() {
        assertThat(read(HipFracture.letter()).find(PatientFact.Contacts.class))
                .hasValueSatisfying(
                        contacts -> assertThat(contacts.contacts().entries()).hasSize(1));
    }

    @Test
    void a_nurse_s_document_brings_back_her_orders() {
        Dossier back = read(HipFracture.carePlan());

        assertThat(back.find(HomeFact.NursingCare.class))
                .isEqualTo(HipFracture.dossier().find(HomeFact.NursingCare.class));
        assertThat(back.find(HomeFact.Wounds.class))
                .isEqualTo(HipFracture.dossier().find(HomeFact.Wounds.class));
        assertThat(back.find(HomeFact.HomeHelp.class))
                .isEqualTo(HipFracture.dossier().find(HomeFact.HomeHelp.class));
    }

    @Test
    void a_letter_of_a_silent_hospital_brings_back_no_word_of_it() {
        Dossier back = read(HipFracture.letter(Dossier.EMPTY, 1));

        assertThat(back.all(ClinicalFact.class)).isEmpty();
        assertThat(back.all(HomeFact.class)).isEmpty();
        assertThat(back.find(StayFact.Departure.class)).isEmpty();
    }

    private static Dossier read(LetterDocument document) {
        FhirReading reading = READER.look(FhirExamples.first(document), "fhir", Instant.EPOCH);
        assertThat(reading).isInstanceOf(FhirReading.Read.class);
        List<DischargeEvent> events = ((FhirReading.Read) reading).reading().events();
        assertThat(events).extracting(DischargeEvent::about).containsOnly(HipFracture.STAY);
        return Dossier.EMPTY.with(events);
    }
}
