package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.NOW;
import static org.liaisonhub.completeness.Dossiers.NURSE;
import static org.liaisonhub.completeness.Dossiers.help;
import static org.liaisonhub.completeness.Dossiers.madameDurand;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Author;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.HomeFact.PausedServices;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.Presence;

class StayRulesTest {
    @Test
    void dates_are_to_be_there_and_in_the_past() {
        assertThat(madameDurand().without(AdmittedAt.class).places("STAY-01")).containsExactly("AdmittedAt");
        assertThat(left(Optional.empty()).places("STAY-01")).containsExactly("Departure");
        assertThat(left(Optional.of(NOW.plus(Duration.ofHours(3)))).faults()).containsExactly("STAY-01");
        assertThat(left(Optional.of(NOW.plus(Duration.ofMinutes(2)))).faults()).isEmpty();
    }

    @Test
    void a_patient_who_is_only_expected_has_no_admission_yet() {
        Dossiers expected = madameDurand()
                .without(Departure.class)
                .without(AdmittedAt.class)
                .with(new Presence(Presence.State.EXPECTED));

        assertThat(expected.faults()).isEmpty();
    }

    @Test
    void the_circumstance_says_how_the_patient_left_when_the_mode_does_not() {
        Dossiers silent = madameDurand().without(ExitMode.class);

        assertThat(silent.places("STAY-02")).containsExactly("ExitMode");
        assertThat(silent.with(new ExitCircumstance(ExitCircumstance.Kind.MEDICAL_DECISION))
                        .faults())
                .isEmpty();
        assertThat(silent.without(Departure.class).faults()).isEmpty();
    }

    @Test
    void the_attending_doctor_answers_for_the_stay_when_nobody_has_written_yet() {
        Dossiers attended =
                madameDurand().without(Author.class).with(new CareTeamMember(CareRole.ATTENDING, Optional.of(NURSE)));

        assertThat(attended.faults()).isEmpty();
    }

    @Test
    void blank_text_is_silence() {
        assertThat(madameDurand().with(new Reason("  ")).faults()).containsExactly("STAY-05");
    }

    @Test
    void a_stay_said_to_have_no_diagnosis_is_answered_and_one_nobody_asked_about_is_not() {
        assertThat(diagnosed(Listing.EmptyReason.NIL_KNOWN).faults()).isEmpty();
        assertThat(diagnosed(Listing.EmptyReason.NOT_ASKED).faults()).containsExactly("STAY-07");
    }

    @ParameterizedTest
    @EnumSource
    void allergies_with_any_explicit_reason_are_answered_even_when_nobody_asked(Listing.EmptyReason reason) {
        assertThat(madameDurand().with(new Allergies(Listing.empty(reason))).faults())
                .isEmpty();
    }

    @Test
    void a_death_asks_for_nothing_that_is_about_care_to_come() {
        Dossiers died = Dossiers.nothingSaid().with(new ExitMode(ExitMode.Mode.DEATH));

        assertThat(died.faults())
                .contains("STAY-13", "STAY-05", "FUP-06")
                .noneMatch(rule -> rule.matches("(TRT|HOME|NUR|RISK|PEND)-.*"))
                .doesNotContain("RCP-04", "RCP-05", "RCP-07", "FUP-01", "STAY-12");
    }

    @Test
    void a_death_is_a_task_only_while_somebody_would_still_come_to_the_home() {
        Dossiers alone = madameDurand()
                .with(new ExitMode(ExitMode.Mode.DEATH))
                .without(CareRole.COMMUNITY_NURSE)
                .without(PausedServices.class)
                .with(help(HomeHelpStatus.NOT_NEEDED));

        assertThat(alone.findings()).extracting(Finding::severity).containsExactly(Severity.INFO);
        assertThat(Faults.of("STAY-13").findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MAJOR);
    }

    @Test
    void a_medical_decision_is_no_flight_and_an_escape_is() {
        assertThat(circumstance(ExitCircumstance.Kind.MEDICAL_DECISION).faults())
                .isEmpty();
        assertThat(circumstance(ExitCircumstance.Kind.ESCAPED).faults()).containsExactly("STAY-14");
    }

    @Test
    void a_transfer_is_graver_while_nobody_knows_where_to() {
        Dossiers known = Faults.of("STAY-15").with(new Destination("750803447"));

        assertThat(known.findings()).extracting(Finding::severity).containsExactly(Severity.INFO);
        assertThat(Faults.of("STAY-15").findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MAJOR);
    }

    @Test
    void a_transfer_asks_for_nothing_at_home() {
        Dossiers transferred = Dossiers.nothingSaid().with(new ExitMode(ExitMode.Mode.TRANSFER));

        assertThat(transferred.faults())
                .contains("STAY-15", "TRT-01")
                .noneMatch(rule -> rule.matches("(HOME|NUR|RISK)-.*"));
    }

    private static Dossiers left(Optional<Instant> at) {
        return madameDurand().with(new Departure(Departure.Kind.LEFT, at));
    }

    private static Dossiers diagnosed(Listing.EmptyReason reason) {
        return madameDurand().with(new Diagnoses(Listing.empty(reason)));
    }

    private static Dossiers circumstance(ExitCircumstance.Kind kind) {
        return madameDurand().with(new ExitCircumstance(kind));
    }
}
