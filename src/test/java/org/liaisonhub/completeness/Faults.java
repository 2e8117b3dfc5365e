package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Dossiers.GP;
import static org.liaisonhub.completeness.Dossiers.LEFT;
import static org.liaisonhub.completeness.Dossiers.because;
import static org.liaisonhub.completeness.Dossiers.help;
import static org.liaisonhub.completeness.Dossiers.line;
import static org.liaisonhub.completeness.Dossiers.local;
import static org.liaisonhub.completeness.Dossiers.madameDurand;
import static org.liaisonhub.completeness.Dossiers.nir;
import static org.liaisonhub.completeness.Dossiers.patient;
import static org.liaisonhub.completeness.Dossiers.professional;
import static org.liaisonhub.completeness.Dossiers.step;
import static org.liaisonhub.completeness.Dossiers.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Alerts;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Author;
import org.liaisonhub.discharge.ClinicalFact.CallBack;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.HandedToPatient;
import org.liaisonhub.discharge.ClinicalFact.NamedDocument;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.ClinicalFact.RiskLevel;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Contradiction.Danger;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.NursingNote;
import org.liaisonhub.discharge.HomeFact.PausedService;
import org.liaisonhub.discharge.HomeFact.PausedServices;
import org.liaisonhub.discharge.HomeFact.WantedRecipient;
import org.liaisonhub.discharge.HomeFact.WantedRecipients;
import org.liaisonhub.discharge.HomeFact.Wound;
import org.liaisonhub.discharge.HomeFact.Wounds;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.NumberGivenAgain;
import org.liaisonhub.discharge.StayFact.TakenForAnother;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

/** For each rule that a dossier can break, Madame Durand's dossier with that one fault. */
final class Faults {
    private final Map<String, Dossiers> byRule = new LinkedHashMap<>();

    private Faults() {
        identity();
        sources();
        recipients();
        stay();
        treatments();
        followUp();
        home();
        nursing();
        risk();
    }

    static Map<String, Dossiers> byRule() {
        return new Faults().byRule;
    }

    static Dossiers of(String rule) {
        return Optional.ofNullable(byRule().get(rule)).orElseThrow();
    }

    private void identity() {
        byRule.put("ID-01", madameDurand().without(Identity.class));
        byRule.put("ID-02", identified(IdentityReliability.PROVISIONAL, "244037510300148"));
        byRule.put("ID-04", identified(IdentityReliability.VALIDATED, "244037510300149"));
        byRule.put("ID-05", madameDurand().with(new Identity(patient(IdentityReliability.DOUBTFUL, local("4711")))));
        Patient doubtful = patient(IdentityReliability.DOUBTFUL, local("4711"));
        byRule.put(
                "ID-07",
                madameDurand()
                        .with(new Identity(doubtful))
                        .with(VouchedIdentity.possible(madameDurand()
                                        .with(new Identity(doubtful))
                                        .dossier())
                                .orElseThrow()));
        byRule.put("ID-06", madameDurand().with(new CalledBy(local("4712"))));
        byRule.put("ID-08", madameDurand().with(new TakenForAnother(Dossiers.NOW, false)));
        byRule.put(
                "ID-09", madameDurand().with(new NumberGivenAgain(LocalDate.of(2024, 3, 1), LocalDate.of(2026, 3, 1))));
    }

    private static Dossiers identified(IdentityReliability reliability, String number) {
        return madameDurand().with(new Identity(patient(reliability, local("4711"), nir(number))));
    }

    private void sources() {
        ExitMode home = new ExitMode(ExitMode.Mode.HOME);
        ExitMode transfer = new ExitMode(ExitMode.Mode.TRANSFER);
        byRule.put("SRC-01", contradicted(Danger.TREATMENT, FactKind.TREATMENTS, Optional.of("Kétoprofène 100 mg")));
        byRule.put("SRC-02", contradicted(Danger.ALLERGY, FactKind.ALLERGIES, Optional.of("Pénicilline")));
        byRule.put(
                "SRC-03",
                madameDurand().contradicted(Danger.WHEREABOUTS, FactKind.MOVEMENTS, Optional.empty(), home, transfer));
        byRule.put("SRC-04", contradicted(Danger.NONE, FactKind.CARE_TEAM, Optional.empty()));
        byRule.put("SRC-05", contradicted(Danger.NONE, FactKind.HOME, Optional.empty()));
        byRule.put("SRC-06", contradicted(Danger.NONE, FactKind.DIAGNOSES, Optional.empty()));
    }

    private static Dossiers contradicted(Danger danger, FactKind kind, Optional<String> about) {
        return madameDurand().contradicted(danger, kind, about, new Reason("a"), new Reason("b"));
    }

    private void recipients() {
        byRule.put("RCP-01", madameDurand().without(CareRole.GENERAL_PRACTITIONER));
        byRule.put("RCP-02", madameDurand().without(CareRole.REFERRER).unreachable(GP));
        byRule.put(
                "RCP-03",
                madameDurand()
                        .with(new CareTeamMember(
                                CareRole.REFERRER, Optional.of(professional("10000000009", "Dr Petit"))))
                        .unreachable(professional("10000000009", "Dr Petit")));
        byRule.put("RCP-04", madameDurand().without(CareRole.COMMUNITY_NURSE));
        byRule.put(
                "RCP-05",
                madameDurand()
                        .with(new HomeHelp(
                                HomeHelpStatus.ARRANGED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        byRule.put("RCP-07", madameDurand().without(HandedToPatient.class));
        byRule.put(
                "RCP-11",
                madameDurand()
                        .with(
                                new WantedRecipients(List.of(new WantedRecipient(
                                        CareRole.CORRESPONDENT, professional("10000000008", "Luc MOREL")))),
                                new Contacts(Listing.of(List.of(new Contact(
                                        "Morel Luc",
                                        Optional.empty(),
                                        Contact.Part.NOT_TO_BE_TOLD,
                                        List.of(),
                                        Optional.empty()))))));
    }

    private void stay() {
        byRule.put("STAY-01", madameDurand().with(new AdmittedAt(LEFT.plusSeconds(60))));
        byRule.put("STAY-02", madameDurand().without(EntryMode.class));
        byRule.put("STAY-03", madameDurand().without(Author.class));
        byRule.put("STAY-05", madameDurand().without(Reason.class));
        byRule.put("STAY-06", madameDurand().without(Summary.class));
        byRule.put("STAY-07", madameDurand().without(Diagnoses.class));
        byRule.put("STAY-12", madameDurand().without(Allergies.class));
        byRule.put("STAY-13", madameDurand().with(new ExitMode(ExitMode.Mode.DEATH)));
        byRule.put("STAY-14", madameDurand().with(new ExitCircumstance(ExitCircumstance.Kind.AGAINST_ADVICE)));
        byRule.put("STAY-15", madameDurand().with(new ExitMode(ExitMode.Mode.TRANSFER)));
    }

    private void treatments() {
        byRule.put("TRT-01", madameDurand().without(TreatmentsAtDischarge.class));
        byRule.put("TRT-02", discharged(line("Bisoprolol", TreatmentChange.NOT_STATED, Optional.empty())));
        byRule.put("TRT-03", discharged(line("Bisoprolol", TreatmentChange.STOPPED, Optional.empty())));
        byRule.put("TRT-04", discharged(line("Bisoprolol", TreatmentChange.CHANGED, Optional.empty())));
        byRule.put(
                "TRT-05",
                discharged(new TreatmentLine(
                        treatment("Bisoprolol", "1 le matin"),
                        TreatmentChange.CHANGED,
                        because("bradycardie"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        byRule.put(
                "TRT-07",
                madameDurand()
                        .with(new TreatmentsBefore(Listing.of(List.of(treatment("Furosémide 40 mg", "1 le matin"))))));
        byRule.put(
                "TRT-10",
                discharged(new TreatmentLine(
                        treatment("Énoxaparine", "1 injection par jour"),
                        TreatmentChange.STARTED,
                        because("prévention"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        byRule.put(
                "TRT-17",
                discharged(new TreatmentLine(
                        treatment("Metformine", "1 le soir"),
                        TreatmentChange.SUSPENDED,
                        because("injection d'iode"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    /** Nothing before the stay, and these lines after it. */
    private static Dossiers discharged(TreatmentLine... lines) {
        return madameDurand()
                .without(TreatmentsBefore.class)
                .with(new TreatmentsAtDischarge(Listing.of(List.of(lines))));
    }

    private void followUp() {
        byRule.put("PEND-01", madameDurand().without(PendingResults.class));
        byRule.put(
                "PEND-02",
                madameDurand()
                        .with(new PendingResults(Listing.of(List.of(new PendingResult(
                                "ECBU", Optional.of("Dr Martin"), Optional.empty(), Optional.empty()))))));
        byRule.put("FUP-01", madameDurand().without(FollowUp.class));
        byRule.put("FUP-02", followed(step(FollowUpStep.Kind.APPOINTMENT, "Cardiologie", Optional.empty())));
        byRule.put("FUP-03", followed(step(FollowUpStep.Kind.REQUEST, "Contrôler la kaliémie", Optional.empty())));
        byRule.put("FUP-06", madameDurand().without(CallBack.class));
        byRule.put(
                "FUP-08",
                madameDurand()
                        .with(new NamedDocuments(Listing.of(List.of(new NamedDocument("Bon de transport", false))))));
    }

    private static Dossiers followed(FollowUpStep step) {
        return madameDurand().with(new FollowUp(Listing.of(List.of(step))));
    }

    private void home() {
        byRule.put("HOME-01", madameDurand().without(HomeHelp.class));
        byRule.put("HOME-02", madameDurand().with(help(HomeHelpStatus.REQUESTED)));
        byRule.put("HOME-04", madameDurand().with(help(HomeHelpStatus.UNAVAILABLE)));
        byRule.put("HOME-05", madameDurand().without(FunctionalStatus.class));
        byRule.put(
                "HOME-09",
                madameDurand()
                        .with(new PausedServices(Listing.of(List.of(new PausedService("Portage de repas", false))))));
    }

    private void nursing() {
        byRule.put(
                "NUR-01",
                madameDurand()
                        .with(new Wounds(Listing.of(
                                List.of(new Wound("Talon", Optional.empty(), Optional.empty(), Optional.empty()))))));
        byRule.put("NUR-02", nursed(Optional.empty(), Optional.of(LEFT)));
        byRule.put("NUR-04", nursed(Optional.of("par jour"), Optional.empty()));
        byRule.put("NUR-07", madameDurand().without(NursingNote.class));
    }

    private static Dossiers nursed(Optional<String> frequency, Optional<Instant> firstVisit) {
        return madameDurand()
                .with(new NursingCare(Listing.of(List.of(new CareOrder(
                        CareOrder.Need.INJECTION_INFUSION,
                        "Énoxaparine",
                        frequency,
                        Optional.empty(),
                        Optional.of("10 jours"),
                        firstVisit,
                        Optional.empty())))));
    }

    private void risk() {
        byRule.put("RISK-01", alerted(Alert.Kind.SUICIDE_RISK));
        byRule.put("RISK-03", alerted(Alert.Kind.PALLIATIVE_CARE));
        byRule.put("RISK-05", alerted(Alert.Kind.COGNITIVE_IMPAIRMENT).without(Contacts.class));
        byRule.put("RISK-08", madameDurand().with(new RiskLevel(RiskLevel.Level.HIGH, Optional.empty())));
        byRule.put("RISK-10", madameDurand().with(new EntryMode(EntryMode.Mode.EMERGENCY)));
    }

    static Dossiers alerted(Alert.Kind kind) {
        return madameDurand()
                .with(new Alerts(Listing.of(List.of(
                        new Alert(kind, "signalé le 8 mars", Optional.empty(), Optional.empty(), Optional.empty())))));
    }
}
