package org.liaisonhub.letter;

import static org.liaisonhub.letter.Story.at;
import static org.liaisonhub.letter.Story.because;
import static org.liaisonhub.letter.Story.day;
import static org.liaisonhub.letter.Story.doctor;
import static org.liaisonhub.letter.Story.dossier;
import static org.liaisonhub.letter.Story.gap;
import static org.liaisonhub.letter.Story.line;
import static org.liaisonhub.letter.Story.treatment;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.AdverseEvents;
import org.liaisonhub.discharge.ClinicalFact.Alerts;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Allergy;
import org.liaisonhub.discharge.ClinicalFact.Author;
import org.liaisonhub.discharge.ClinicalFact.CallBack;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.HandedToPatient;
import org.liaisonhub.discharge.ClinicalFact.Implants;
import org.liaisonhub.discharge.ClinicalFact.NamedDocument;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;
import org.liaisonhub.discharge.ClinicalFact.PatientAdvice;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.ClinicalFact.ResistantOrganisms;
import org.liaisonhub.discharge.ClinicalFact.RiskLevel;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.LivingSituation;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.NursingNote;
import org.liaisonhub.discharge.HomeFact.PausedService;
import org.liaisonhub.discharge.HomeFact.PausedServices;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.Address;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientFact.Phones;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PostalAddress;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareClass;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.Ward;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

/** A usual heart-failure treatment altered in hospital, one stop without a reason, home help not yet granted. */
final class HeartFailureStory {
    static final Verdict VERDICT = new Verdict(List.of(
            gap("STAY-10", Severity.MINOR, "Transfusion", "Transfusion : l'hôpital n'a pas répondu."),
            gap(
                    "HOME-02",
                    Severity.MAJOR,
                    "HomeHelp",
                    "Aide à domicile demandée, mais pas encore acceptée par le service."),
            gap("TRT-03", Severity.MAJOR, "TreatmentsAtDischarge/4", "Bisoprolol arrêté : le motif n'est pas donné."),
            gap("RCP-03", Severity.MAJOR, "CareTeamMember REFERRER", "Le médecin adresseur n'est pas destinataire.")));

    private HeartFailureStory() {}

    static Dossier told() {
        return dossier(
                new Identity(new Patient(
                        Optional.of("LEFÈVRE"),
                        Optional.of("MOREAU"),
                        List.of("Jeanne", "Marie"),
                        Optional.of(day("1941-04-03")),
                        Optional.of(Patient.Sex.FEMALE),
                        Optional.of("75113"),
                        IdentityReliability.VALIDATED,
                        List.of(
                                new PatientId("CHU-NORD", "8001234567", PatientId.Kind.LOCAL),
                                new PatientId("1.2.250.1.213.1.4.8", "241047511312345", PatientId.Kind.INS_NIR)))),
                new Address(new PostalAddress(
                        List.of("12 rue des Lilas", "bâtiment B, 3e étage"),
                        Optional.of("75013"),
                        Optional.of("Paris"),
                        Optional.of("FR"))),
                new Phones(List.of("01 45 00 00 01")),
                new Contacts(Listing.of(List.of(
                        new Contact(
                                "Claire MOREAU",
                                Optional.of("fille"),
                                Contact.Part.TRUSTED_PERSON,
                                List.of("06 00 00 00 02"),
                                Optional.of("après 18 h")),
                        new Contact(
                                "Gérard LEFÈVRE",
                                Optional.of("frère"),
                                Contact.Part.NOT_TO_BE_TOLD,
                                List.of("06 00 00 00 99"),
                                Optional.empty())))),
                new AdmittedAt(at("2026-10-02T09:40")),
                new EntryMode(EntryMode.Mode.EMERGENCY),
                new CareClass(CareClass.Kind.INPATIENT),
                new Ward("CARD2", Optional.of("Cardiologie, secteur 2")),
                new CareTeamMember(
                        CareRole.GENERAL_PRACTITIONER, Optional.of(doctor("Dr Anne PETIT", "01 45 00 00 10"))),
                new CareTeamMember(CareRole.REFERRER, Optional.of(doctor("Dr Marc ROUX", "01 45 00 00 11"))),
                new CareTeamMember(CareRole.ATTENDING, Optional.of(doctor("Dr Sophie BERNARD", "01 42 00 00 20"))),
                new CareTeamMember(CareRole.COMMUNITY_NURSE, Optional.of(doctor("SSIAD Paris 13", "01 45 00 00 30"))),
                new Departure(Departure.Kind.LEFT, Optional.of(at("2026-10-12T14:30"))),
                new ExitMode(ExitMode.Mode.HOME),
                new Reason("Essoufflement d'aggravation progressive et œdèmes des membres inférieurs."),
                new Summary("Décompensation cardiaque globale sur fibrillation atriale rapide. Déplétion intraveineuse"
                        + " pendant 5 jours, perte de 6 kg. Poids de sortie : 62 kg. FEVG 35 %."),
                new Diagnoses(Listing.of(List.of(
                        new Diagnosis("Fibrillation atriale", code("I48.9"), false),
                        new Diagnosis("Insuffisance cardiaque à fraction d'éjection réduite", code("I50.0"), true)))),
                new Allergies(
                        Listing.of(List.of(new Allergy("Amoxicilline", Optional.empty(), Optional.of("urticaire"))))),
                new AdverseEvents(new Answer(
                        Answer.Value.YES, Optional.of("hypotension à 85/50 mmHg sous ramipril 5 mg, résolutive"))),
                new ResistantOrganisms(new Answer(Answer.Value.YES, Optional.of("EBLSE, portage rectal"))),
                new Implants(Listing.empty(EmptyReason.NIL_KNOWN)),
                new Alerts(Listing.of(List.of(new Alert(
                        Alert.Kind.INFECTION,
                        "portage d'EBLSE",
                        Optional.of("précautions contact, friction hydroalcoolique, protection pour les changes"),
                        Optional.empty(),
                        Optional.empty())))),
                new TreatmentsBefore(Listing.of(List.of(
                        treatment("Furosémide 40 mg", "1 comprimé le matin"),
                        treatment("Ramipril 5 mg", "1 comprimé le soir"),
                        treatment("Bisoprolol 2,5 mg", "1 comprimé le matin"),
                        treatment("Metformine 500 mg", "1 comprimé matin et soir"),
                        treatment("Atorvastatine 20 mg", "1 comprimé le soir")))),
                new TreatmentsAtDischarge(Listing.of(lines())),
                new PendingResults(Listing.of(List.of(new PendingResult(
                        "Électrophorèse des protéines",
                        Optional.of("Dr Sophie BERNARD"),
                        Optional.of("01 42 00 00 20"),
                        Optional.of(day("2026-10-19")))))),
                new FollowUp(Listing.of(List.of(
                        new FollowUpStep(
                                FollowUpStep.Kind.APPOINTMENT,
                                "consultation d'insuffisance cardiaque",
                                Optional.of(at("2026-11-03T10:15")),
                                Optional.of("Dr Sophie BERNARD, rendez-vous pris"),
                                Optional.empty()),
                        new FollowUpStep(
                                FollowUpStep.Kind.REQUEST,
                                "kaliémie et créatininémie",
                                Optional.empty(),
                                Optional.of("médecin traitant"),
                                Optional.of(day("2026-10-19"))),
                        new FollowUpStep(
                                FollowUpStep.Kind.EXAMINATION,
                                "Holter de 24 heures",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))),
                new PatientAdvice(
                        "Se peser chaque matin. Appeler si le poids augmente de plus de 2 kg en 3 jours, en cas"
                                + " d'essoufflement ou de malaise. Régime peu salé."),
                new FunctionalStatus(
                        FunctionalStatus.Course.DECLINED, "marche avec déambulateur, aide nécessaire pour la toilette"),
                new LivingSituation(Answer.Value.YES, Optional.of("Claire MOREAU, fille, habite à 20 km")),
                new HomeHelp(
                        HomeHelpStatus.REQUESTED,
                        Optional.of("Association Bien Vivre"),
                        Optional.of("01 45 00 00 40"),
                        Optional.empty(),
                        Optional.of(at("2026-10-10T11:00")),
                        Optional.empty()),
                new PausedServices(Listing.of(List.of(new PausedService("Portage de repas", false)))),
                new NursingCare(Listing.of(List.of(
                        new CareOrder(
                                CareOrder.Need.MONITORING,
                                "poids, pression artérielle, œdèmes",
                                Optional.of("2 fois par semaine"),
                                Optional.of(day("2026-11-12")),
                                Optional.empty(),
                                Optional.of(at("2026-10-13T08:00")),
                                Optional.empty()),
                        new CareOrder(
                                CareOrder.Need.MEDICATION_PREPARATION,
                                "pilulier hebdomadaire",
                                Optional.of("1 fois par semaine"),
                                Optional.empty(),
                                Optional.of("3 mois, renouvelable"),
                                Optional.of(at("2026-10-13T08:00")),
                                Optional.of("pilulier rempli jusqu'au 13/10/2026 au soir"))))),
                new NursingNote("Appareil auditif à droite. Peau fragile aux talons, à surveiller."),
                new NamedDocuments(Listing.of(List.of(
                        new NamedDocument("Ordonnance de sortie", true),
                        new NamedDocument("Compte rendu d'échocardiographie", false)))),
                new Author(doctor("Dr Sophie BERNARD", "01 42 00 00 20"), Optional.of(at("2026-10-12T13:50"))),
                new HandedToPatient(true, Optional.of(day("2026-10-12"))),
                new RiskLevel(RiskLevel.Level.HIGH, Optional.of("LACE")),
                new CallBack(
                        "01 42 00 00 21",
                        Optional.of("infirmière d'insuffisance cardiaque"),
                        Optional.of("du lundi au vendredi, 9 h – 17 h")));
    }

    private static List<TreatmentLine> lines() {
        return List.of(
                new TreatmentLine(
                        treatment("Ramipril 5 mg", "1 comprimé le soir"),
                        TreatmentChange.SUSPENDED,
                        because("hypotension"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("quand la pression systolique dépasse 110 mmHg"),
                        Optional.of("pression artérielle")),
                new TreatmentLine(
                        treatment("Furosémide 40 mg", "2 comprimés le matin"),
                        TreatmentChange.CHANGED,
                        because("décompensation cardiaque"),
                        Optional.empty(),
                        Optional.of("jusqu'à la consultation du 03/11/2026"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("poids, kaliémie, créatininémie avant le 19/10/2026")),
                new TreatmentLine(
                        treatment("Apixaban 2,5 mg", "1 comprimé matin et soir"),
                        TreatmentChange.STARTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("au long cours"),
                        Optional.of("fibrillation atriale"),
                        Optional.empty(),
                        Optional.of("signes de saignement")),
                line(treatment("Atorvastatine 20 mg", "1 comprimé le soir"), TreatmentChange.UNCHANGED),
                line(treatment("Bisoprolol 2,5 mg", "1 comprimé le matin"), TreatmentChange.STOPPED),
                line(treatment("Metformine 500 mg", "1 comprimé matin et soir"), TreatmentChange.NOT_STATED));
    }

    private static Optional<Coding> code(String code) {
        return Optional.of(new Coding("http://hl7.org/fhir/sid/icd-10", code, code));
    }
}
