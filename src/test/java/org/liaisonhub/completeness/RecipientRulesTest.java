package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.GP;
import static org.liaisonhub.completeness.Dossiers.NURSE;
import static org.liaisonhub.completeness.Dossiers.TODAY;
import static org.liaisonhub.completeness.Dossiers.help;
import static org.liaisonhub.completeness.Dossiers.madameDurand;
import static org.liaisonhub.completeness.Dossiers.professional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.HandedToPatient;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.WantedRecipient;
import org.liaisonhub.discharge.HomeFact.WantedRecipients;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExitMode;

class RecipientRulesTest {
    private static final Professional PETIT = professional("10000000009", "Dr Petit");

    @Test
    void a_patient_said_to_have_no_gp_needs_one_found() {
        Dossiers none = madameDurand().with(new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.empty()));

        assertThat(none.faults()).containsExactly("RCP-01");
    }

    @Test
    void a_substitute_stands_in_for_the_gp() {
        Dossiers substituted = madameDurand()
                .without(CareRole.GENERAL_PRACTITIONER)
                .with(new CareTeamMember(CareRole.GP_SUBSTITUTE, Optional.of(PETIT)));

        assertThat(substituted.faults()).isEmpty();
    }

    @Test
    void whoever_is_to_get_the_letter_and_cannot_is_named_once() {
        Dossiers unreachable = madameDurand()
                .without(CareRole.REFERRER)
                .with(new WantedRecipients(List.of(
                        new WantedRecipient(CareRole.CORRESPONDENT, GP),
                        new WantedRecipient(CareRole.PHARMACIST, PETIT))))
                .unreachable(GP)
                .unreachable(NURSE)
                .unreachable(PETIT);

        assertThat(unreachable.places("RCP-02"))
                .containsExactlyInAnyOrder(
                        "CareTeamMember GENERAL_PRACTITIONER", "CareTeamMember COMMUNITY_NURSE", "WantedRecipients/1");
    }

    @Test
    void a_referrer_who_is_the_gp_or_can_be_reached_is_not_left_out() {
        Dossiers reached = madameDurand().with(new CareTeamMember(CareRole.REFERRER, Optional.of(PETIT)));

        assertThat(reached.faults()).isEmpty();
        assertThat(madameDurand().unreachable(GP).faults()).containsExactly("RCP-02");
    }

    @Test
    void a_patient_without_nursing_care_needs_no_nurse() {
        Dossiers independent = madameDurand()
                .without(CareRole.COMMUNITY_NURSE)
                .with(new NursingCare(Listing.empty(Listing.EmptyReason.NIL_KNOWN)));

        assertThat(independent.faults()).isEmpty();
    }

    @Test
    void home_help_that_is_not_needed_needs_no_provider() {
        Dossiers independent = madameDurand()
                .with(new HomeHelp(
                        HomeHelpStatus.NOT_NEEDED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(independent.faults()).isEmpty();
        assertThat(madameDurand().with(help(HomeHelpStatus.EXISTING_RESUME)).faults())
                .isEmpty();
    }

    @Test
    void the_letter_is_to_be_in_the_patients_hands_on_the_day_and_not_before_he_leaves() {
        assertThat(handed(false, TODAY)).containsExactly("RCP-07");
        assertThat(handed(true, TODAY.plusDays(1))).containsExactly("RCP-07");
        assertThat(handed(true, TODAY.minusDays(1))).isEmpty();
        assertThat(madameDurand()
                        .without(HandedToPatient.class)
                        .without(Departure.class)
                        .faults())
                .isEmpty();
        assertThat(madameDurand()
                        .without(HandedToPatient.class)
                        .with(new ExitMode(ExitMode.Mode.DEATH))
                        .faults())
                .containsExactly("STAY-13");
    }

    @Test
    void somebody_who_must_not_be_told_is_barred_and_the_others_are_not() {
        Dossiers dossiers = Faults.of("RCP-11");

        Verdict verdict = new RuleCatalogue((rule, cause) -> {}).judge(dossiers.situation());

        assertThat(verdict.blocks()).isTrue();
        assertThat(verdict.blocksEverybody()).isFalse();
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.where()).isEqualTo("WantedRecipients/0");
            assertThat(finding.concernsOneRecipient()).isTrue();
        });
        assertThat(RecipientRules.barred(dossiers.dossier()))
                .extracting(Professional::name)
                .containsExactly("Luc MOREL");
    }

    @Test
    void a_nurse_with_the_telephone_of_somebody_who_must_not_be_told_is_barred() {
        Dossiers nursedByHim = madameDurand()
                .with(
                        new CareTeamMember(
                                CareRole.COMMUNITY_NURSE,
                                Optional.of(
                                        new Professional(NURSE.id(), "L. Morel", Optional.of("+33 6 12 34 56 78")))),
                        new Contacts(Listing.of(List.of(new Contact(
                                "Luc Morel",
                                Optional.empty(),
                                Contact.Part.NOT_TO_BE_TOLD,
                                List.of("06 12 34 56 78"),
                                Optional.empty())))));

        assertThat(nursedByHim.places("RCP-11")).containsExactly("CareTeamMember COMMUNITY_NURSE");
    }

    private static List<String> handed(boolean handed, LocalDate on) {
        return madameDurand().with(new HandedToPatient(handed, Optional.of(on))).faults();
    }
}
