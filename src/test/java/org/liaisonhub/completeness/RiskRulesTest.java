package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.LEFT;
import static org.liaisonhub.completeness.Dossiers.madameDurand;
import static org.liaisonhub.completeness.Dossiers.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Alerts;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep.Kind;
import org.liaisonhub.discharge.ClinicalFact.RiskLevel;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.HomeFact.WantedRecipient;
import org.liaisonhub.discharge.HomeFact.WantedRecipients;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitMode;

class RiskRulesTest {
    private static final Optional<String> SAID = Optional.of("3114");

    @Test
    void without_an_explicit_alert_nothing_is_guessed() {
        assertThat(madameDurand()
                        .with(new Alerts(Listing.empty(EmptyReason.NIL_KNOWN)))
                        .faults())
                .isEmpty();
        assertThat(alerted(Alert.Kind.OTHER, Optional.empty(), Optional.empty(), Optional.empty())
                        .faults())
                .isEmpty();
    }

    @Test
    void suicide_risk_needs_plan_number_somebody_to_turn_to_and_an_early_appointment() {
        Dossiers complete = alerted(Alert.Kind.SUICIDE_RISK, SAID, SAID, SAID);
        FollowUp late = new FollowUp(
                Listing.of(List.of(step(Kind.APPOINTMENT, "Psychiatre", Optional.of(LEFT.plus(Duration.ofDays(20)))))));

        assertThat(complete.faults()).isEmpty();
        assertThat(complete.with(late).faults()).containsExactly("RISK-01");
        assertThat(alerted(Alert.Kind.SUICIDE_RISK, Optional.empty(), SAID, SAID)
                        .faults())
                .containsExactly("RISK-01");
        assertThat(alerted(Alert.Kind.SUICIDE_RISK, SAID, SAID, Optional.empty())
                        .faults())
                .containsExactly("RISK-01");
        assertThat(alerted(Alert.Kind.SUICIDE_RISK, SAID, Optional.empty(), SAID)
                        .without(Contacts.class)
                        .faults())
                .containsExactly("RISK-01");
    }

    @Test
    void palliative_care_needs_a_team_and_its_number() {
        assertThat(alerted(Alert.Kind.PALLIATIVE_CARE, Optional.empty(), SAID, SAID)
                        .faults())
                .isEmpty();
        assertThat(alerted(Alert.Kind.PALLIATIVE_CARE, SAID, SAID, Optional.empty())
                        .faults())
                .containsExactly("RISK-03");
    }

    @Test
    void somebody_who_must_not_be_told_or_has_no_telephone_is_nobody_to_call() {
        Dossiers impaired =
                alerted(Alert.Kind.COGNITIVE_IMPAIRMENT, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(impaired.faults()).isEmpty();
        assertThat(impaired.with(close(Contact.Part.NOT_TO_BE_TOLD, List.of("0600000001")))
                        .faults())
                .containsExactly("RISK-05");
        assertThat(impaired.with(close(Contact.Part.CARER, List.of())).faults()).containsExactly("RISK-05");
    }

    @Test
    void a_high_risk_is_in_order_when_a_coordinator_is_told() {
        Dossiers coordinated = Faults.of("RISK-08")
                .with(new WantedRecipients(List.of(new WantedRecipient(CareRole.COORDINATOR, Dossiers.NURSE))));

        assertThat(coordinated.faults()).isEmpty();
        assertThat(madameDurand().with(new RiskLevel(RiskLevel.Level.LOW, SAID)).faults())
                .isEmpty();
    }

    @Test
    void the_aged_who_came_by_emergency_are_counted_only_when_they_go_home() {
        Dossiers emergency = madameDurand().with(new EntryMode(EntryMode.Mode.EMERGENCY));

        assertThat(emergency.findings()).extracting(Finding::severity).containsExactly(Severity.INFO);
        assertThat(emergency.with(new ExitMode(ExitMode.Mode.NURSING_HOME)).faults())
                .isEmpty();
    }

    private static Dossiers alerted(
            Alert.Kind kind, Optional<String> plan, Optional<String> team, Optional<String> phone) {
        return madameDurand().with(new Alerts(Listing.of(List.of(new Alert(kind, "signalé", plan, team, phone)))));
    }

    private static Contacts close(Contact.Part part, List<String> phones) {
        return new Contacts(
                Listing.of(List.of(new Contact("Paul Durand", Optional.empty(), part, phones, Optional.empty()))));
    }
}
