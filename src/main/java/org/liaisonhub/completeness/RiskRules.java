package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.MED;
import static org.liaisonhub.completeness.Fixer.SOC;
import static org.liaisonhub.completeness.Severity.INFO;
import static org.liaisonhub.completeness.Severity.MAJOR;

import java.util.List;
import java.util.function.BiPredicate;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Alerts;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep.Kind;
import org.liaisonhub.discharge.ClinicalFact.RiskLevel;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.StayFact.EntryMode;

/**
 * Situations in which a gap does harm at once. They need an explicit alert: nothing is guessed from free text, as a
 * wrong alert is worse than none. Not judged after a death or for a transfer to another hospital.
 */
final class RiskRules {
    /** How soon "an early appointment" is; our own figure. */
    private static final int EARLY_DAYS = 7;

    /** Crisis plan, number, somebody to turn to (team or a close person with a telephone), early appointment: all four. */
    static final DossierRule SUICIDE_RISK_WITHOUT_PLAN = alert(
            "RISK-01",
            MED,
            "PRSB eDischarge Summary (safety alerts); own reasoning",
            Alert.Kind.SUICIDE_RISK,
            (alert, situation) -> Silence.onText(alert.plan())
                    || Silence.onText(alert.phone())
                    || Silence.onText(alert.team()) && !hasReachableContact(situation)
                    || !hasEarlyAppointment(situation));

    static final DossierRule PALLIATIVE_WITHOUT_TEAM = alert(
            "RISK-03",
            MED,
            "Own reasoning: palliative care at home needs a team and a number day and night",
            Alert.Kind.PALLIATIVE_CARE,
            (alert, situation) -> Silence.onText(alert.team()) || Silence.onText(alert.phone()));

    static final DossierRule COGNITIVE_WITHOUT_CONTACT = alert(
            "RISK-05",
            SOC,
            "Own reasoning: who cannot speak for himself needs somebody to call",
            Alert.Kind.COGNITIVE_IMPAIRMENT,
            (alert, situation) -> !hasReachableContact(situation));

    static final DossierRule COMPLEX_WITHOUT_COORDINATOR = DossierRule.of(
            "RISK-08",
            MAJOR,
            SOC,
            "HAS discharge check-list, 15",
            situation -> Trouble.when(
                    new Leaving(situation).isIntoTheCommunity()
                            && situation
                                    .dossier()
                                    .find(RiskLevel.class)
                                    .filter(risk -> risk.level() == RiskLevel.Level.HIGH)
                                    .isPresent()
                            && !new CareCircle(situation.dossier()).has(CareRole.COORDINATOR),
                    RiskLevel.class));

    /** Counts the situation, and makes the home rules graver (RCP-01 is as grave already). */
    static final DossierRule AGED_EMERGENCY_HOME = DossierRule.of(
            "RISK-10",
            INFO,
            SOC,
            "Passerelle programme (aged patients leaving emergency care); own reasoning",
            situation -> Trouble.when(new Leaving(situation).isAtRiskAtHome(), EntryMode.class));

    static final List<DossierRule> RULES = List.of(
            SUICIDE_RISK_WITHOUT_PLAN,
            PALLIATIVE_WITHOUT_TEAM,
            COGNITIVE_WITHOUT_CONTACT,
            COMPLEX_WITHOUT_COORDINATOR,
            AGED_EMERGENCY_HOME);

    private RiskRules() {}

    private static DossierRule alert(
            String id, Fixer fixer, String basis, Alert.Kind kind, BiPredicate<Alert, Situation> faulty) {
        return DossierRule.of(
                id,
                MAJOR,
                fixer,
                basis,
                situation -> new Leaving(situation).isIntoTheCommunity()
                        ? Trouble.each(
                                Alerts.class,
                                situation.dossier().find(Alerts.class).map(Alerts::alerts),
                                alert -> alert.kind() == kind && faulty.test(alert, situation),
                                Alert::text)
                        : List.of());
    }

    private static boolean hasReachableContact(Situation situation) {
        return new CareCircle(situation.dossier())
                .contacts().stream()
                        .filter(contact -> contact.part() != Contact.Part.NOT_TO_BE_TOLD)
                        .filter(contact -> !contact.name().isBlank())
                        .anyMatch(contact -> contact.phones().stream().anyMatch(phone -> !phone.isBlank()));
    }

    private static boolean hasEarlyAppointment(Situation situation) {
        Leaving leaving = new Leaving(situation);
        return situation.dossier().find(FollowUp.class).stream()
                .flatMap(followUp -> followUp.steps().entries().stream())
                .anyMatch(step -> step.kind() == Kind.APPOINTMENT && leaving.isWithin(EARLY_DAYS, step));
    }
}
