package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.NOW;
import static org.liaisonhub.completeness.Dossiers.help;
import static org.liaisonhub.completeness.Dossiers.madameDurand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.LivingSituation;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.PausedServices;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;

class HomeRulesTest {
    @Test
    void not_needed_is_an_answer_and_not_assessed_is_not() {
        assertThat(madameDurand().with(help(HomeHelpStatus.NOT_NEEDED)).faults())
                .isEmpty();
        assertThat(madameDurand().with(help(HomeHelpStatus.NOT_ASSESSED)).faults())
                .containsExactly("HOME-01");
    }

    @Test
    void decline_age_or_living_alone_each_asks_for_an_assessment_of_help() {
        Dossiers young = young().without(HomeHelp.class)
                .with(new FunctionalStatus(FunctionalStatus.Course.UNCHANGED, "autonome"))
                .with(new LivingSituation(Answer.Value.NO, Optional.empty()));

        assertThat(young.faults()).isEmpty();
        assertThat(young.with(new FunctionalStatus(FunctionalStatus.Course.DECLINED, "fauteuil"))
                        .faults())
                .containsExactly("HOME-01");
        assertThat(young.with(new LivingSituation(Answer.Value.YES, Optional.empty()))
                        .faults())
                .containsExactly("HOME-01");
        assertThat(madameDurand()
                        .without(HomeHelp.class)
                        .without(FunctionalStatus.class)
                        .without(LivingSituation.class)
                        .faults())
                .contains("HOME-01");
    }

    @Test
    void a_request_for_help_may_be_open_for_a_day_but_not_on_the_day_of_departure() {
        Dossiers inside = madameDurand().without(Departure.class);
        Dossiers leavesTomorrow = inside.with(new ExpectedDeparture(Optional.of(NOW.plus(Duration.ofDays(1)))));
        Dossiers leavesToday = inside.with(new ExpectedDeparture(Optional.of(NOW.plus(Duration.ofHours(2)))));

        assertThat(leavesTomorrow
                        .with(requested(NOW.minus(Duration.ofHours(3))))
                        .faults())
                .isEmpty();
        assertThat(leavesTomorrow
                        .with(requested(NOW.minus(Duration.ofHours(24))))
                        .faults())
                .containsExactly("HOME-02");
        assertThat(leavesToday.with(requested(NOW.minus(Duration.ofHours(3)))).faults())
                .containsExactly("HOME-02");
        assertThat(madameDurand().with(help(HomeHelpStatus.EXISTING_INCREASE)).faults())
                .containsExactly("HOME-02");
    }

    @Test
    void refused_help_is_in_order_with_a_carer_a_coordinator_or_another_fallback() {
        Dossiers refused = madameDurand().with(help(HomeHelpStatus.REFUSED_BY_PERSON));
        HomeHelp withFallback = new HomeHelp(
                HomeHelpStatus.UNAVAILABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("sa fille, une semaine"));

        assertThat(refused.faults()).containsExactly("HOME-04");
        assertThat(refused.with(new LivingSituation(Answer.Value.NO, Optional.of("son fils")))
                        .faults())
                .isEmpty();
        assertThat(refused.with(new CareTeamMember(CareRole.COORDINATOR, Optional.of(Dossiers.NURSE)))
                        .faults())
                .isEmpty();
        assertThat(madameDurand().with(withFallback).faults()).isEmpty();
    }

    @Test
    void functional_status_said_not_to_be_assessed_is_an_answer() {
        Dossiers dossiers =
                madameDurand().with(new FunctionalStatus(FunctionalStatus.Course.NOT_ASSESSED, "non évaluée"));

        assertThat(dossiers.faults()).isEmpty();
    }

    @Test
    void a_missing_functional_status_is_graver_for_a_nurse_and_for_the_aged_who_came_by_emergency() {
        Dossiers unnursed = madameDurand()
                .without(FunctionalStatus.class)
                .with(new NursingCare(Listing.empty(Listing.EmptyReason.NIL_KNOWN)));

        assertThat(severity("HOME-05", unnursed)).isEqualTo(Severity.MINOR);
        assertThat(severity("HOME-05", Faults.of("HOME-05"))).isEqualTo(Severity.MAJOR);
        assertThat(severity("HOME-05", unnursed.with(new EntryMode(EntryMode.Mode.EMERGENCY))))
                .isEqualTo(Severity.MAJOR);
    }

    @Test
    void no_paused_service_is_an_answer() {
        Dossiers none = madameDurand().with(new PausedServices(Listing.empty(Listing.EmptyReason.NIL_KNOWN)));

        assertThat(none.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOME")
    void whoever_does_not_go_home_is_not_asked_about_home(ExitMode.Mode mode) {
        Dossiers elsewhere = madameDurand()
                .without(HomeHelp.class)
                .without(FunctionalStatus.class)
                .with(new ExitMode(mode));

        assertThat(elsewhere.faults()).noneMatch(rule -> rule.startsWith("HOME"));
    }

    @Test
    void home_is_presumed_when_neither_mode_nor_destination_is_known() {
        Dossiers unknown = madameDurand()
                .without(HomeHelp.class)
                .without(ExitMode.class)
                .with(new ExitCircumstance(ExitCircumstance.Kind.MEDICAL_DECISION));

        assertThat(unknown.faults()).containsExactly("HOME-01");
        assertThat(unknown.with(new Destination("750803447")).faults()).isEmpty();
    }

    private static Severity severity(String rule, Dossiers dossiers) {
        return dossiers.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private static HomeHelp requested(Instant at) {
        return new HomeHelp(
                HomeHelpStatus.REQUESTED,
                Optional.of("ADMR"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(at),
                Optional.empty());
    }

    private static Dossiers young() {
        return madameDurand()
                .with(new Identity(new Patient(
                        Optional.of("Morel"),
                        Optional.empty(),
                        List.of("Jeanne"),
                        Optional.of(LocalDate.of(1951, 3, 11)),
                        Optional.of(Patient.Sex.FEMALE),
                        Optional.empty(),
                        IdentityReliability.VALIDATED,
                        List.of())));
    }
}
