package org.liaisonhub.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PostalAddress;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.letter.Block;
import org.liaisonhub.letter.CarePlan;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;
import org.liaisonhub.letter.LetterSection;
import org.liaisonhub.letter.LetterWriter;
import org.liaisonhub.letter.LiaisonLetter;
import org.liaisonhub.letter.SectionKind;

/** A fictitious patient of 84 who goes home after a hip fracture, and what her hospital says of it. */
final class HipFracture {
    static final StayId STAY = new StayId("1.2.250.1.999.1", "2026-004711");
    static final Instant LEFT = Instant.parse("2026-11-20T13:30:00Z");
    static final Instant WRITTEN = Instant.parse("2026-11-20T14:00:00.123456Z");

    private static final Professional GP = new Professional(
            Optional.of(new ProfessionalId(ProfessionalId.Scheme.RPPS, "10000000001")),
            "Dr Claire Fictif",
            Optional.of("+33 1 99 00 00 01"));
    private static final Professional NURSES = new Professional(
            Optional.of(new ProfessionalId(ProfessionalId.Scheme.FINESS, "990000001")),
            "SSIAD des Exemples",
            Optional.of("+33 1 99 00 00 02"));
    private static final Professional SURGEON = new Professional(
            Optional.of(new ProfessionalId(ProfessionalId.Scheme.RPPS, "10000000002")),
            "Dr Hugo Exemple",
            Optional.of("+33 1 99 00 00 03"));

    private HipFracture() {}

    static Dossier dossier() {
        return of(facts());
    }

    static Dossier dossierWithout(Class<? extends Fact> kind) {
        return of(facts().stream().filter(fact -> !kind.isInstance(fact)).toList());
    }

    static Dossier dossierWith(Fact fact) {
        List<Fact> facts = new ArrayList<>(facts());
        facts.removeIf(other -> other.topic().equals(fact.topic()));
        facts.add(fact);
        return of(facts);
    }

    private static Dossier of(List<Fact> facts) {
        Saying saying = new Saying(LEFT, "M1", "test");
        return Dossier.EMPTY.with(facts.stream()
                .map(fact -> new DischargeEvent(STAY, saying, fact))
                .toList());
    }

    static Patient patient(IdentityReliability reliability) {
        return new Patient(
                Optional.of("SPECIMEN"),
                Optional.of("EXEMPLE"),
                List.of("Jeanne", "Marie"),
                Optional.of(LocalDate.of(1942, 3, 5)),
                Optional.of(Patient.Sex.FEMALE),
                Optional.of("99999"),
                reliability,
                List.of(
                        new PatientId("1.2.250.1.999.1", "IPP-0001", PatientId.Kind.LOCAL),
                        new PatientId("1.2.250.1.213.1.4.10", "242039999999999", PatientId.Kind.INS_NIR)));
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new PatientFact.Identity(patient(IdentityReliability.VALIDATED)));
        facts.add(new PatientFact.Address(new PostalAddress(
                List.of("1 rue de l'Exemple"), Optional.of("75001"), Optional.of("Paris"), Optional.of("FR"))));
        facts.add(new PatientFact.Phones(List.of("+33 1 99 00 00 10")));
        facts.add(new PatientFact.Contacts(Listing.of(List.of(
                new Contact(
                        "Paul Exemple",
                        Optional.of("fils"),
                        Contact.Part.TRUSTED_PERSON,
                        List.of("+33 6 99 00 00 11"),
                        Optional.of("après 18 h")),
                new Contact(
                        "Personne Cachée",
                        Optional.empty(),
                        Contact.Part.NOT_TO_BE_TOLD,
                        List.of("+33 6 99 00 00 12"),
                        Optional.empty())))));
        facts.add(new StayFact.AdmittedAt(Instant.parse("2026-11-10T08:15:00Z")));
        facts.add(new StayFact.EntryMode(StayFact.EntryMode.Mode.EMERGENCY));
        facts.add(new StayFact.CareClass(StayFact.CareClass.Kind.INPATIENT));
        facts.add(new StayFact.Ward("ORTHO", Optional.of("Orthopédie")));
        facts.add(new StayFact.Departure(StayFact.Departure.Kind.LEFT, Optional.of(LEFT)));
        facts.add(new StayFact.ExitMode(StayFact.ExitMode.Mode.HOME));
        facts.add(new StayFact.ExitCircumstance(StayFact.ExitCircumstance.Kind.MEDICAL_DECISION));
        facts.add(new StayFact.CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.of(GP)));
        facts.add(new StayFact.CareTeamMember(CareRole.COMMUNITY_NURSE, Optional.of(NURSES)));
        facts.add(new StayFact.CareTeamMember(CareRole.ATTENDING, Optional.of(SURGEON)));
        facts.addAll(clinical());
        facts.addAll(home());
        return facts;
    }

    private static List<Fact> clinical() {
        return List.of(
                new ClinicalFact.Author(SURGEON, Optional.of(Instant.parse("2026-11-20T13:45:00Z"))),
                new ClinicalFact.Reason("Fracture du col fémoral droit"),
                new ClinicalFact.Summary("Chute à domicile. Prothèse de hanche le 11/11. Suites simples."),
                new ClinicalFact.Diagnoses(Listing.of(List.of(
                        new ClinicalFact.Diagnosis(
                                "Fracture du col du fémur",
                                Optional.of(new Coding(
                                        "http://hl7.org/fhir/sid/icd-10", "S72.0", "Fracture du col du fémur")),
                                true),
                        new ClinicalFact.Diagnosis("Anémie postopératoire", Optional.empty(), false)))),
                new ClinicalFact.Allergies(Listing.of(
                        List.of(new ClinicalFact.Allergy("Amoxicilline", Optional.empty(), Optional.of("éruption"))))),
                new ClinicalFact.Alerts(Listing.of(List.of(new Alert(
                        Alert.Kind.COGNITIVE_IMPAIRMENT,
                        "Troubles cognitifs : prévenir le fils",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))),
                new ClinicalFact.Implants(Listing.of(List.of(
                        new ClinicalFact.Implant("Prothèse de hanche", Optional.of("(01)09999999999999(21)X1"))))),
                new ClinicalFact.TreatmentsAtDischarge(Listing.of(treatments())),
                new ClinicalFact.PendingResults(Listing.of(List.of(new ClinicalFact.PendingResult(
                        "Vitamine D",
                        Optional.of("Laboratoire de l'hôpital"),
                        Optional.of("+33 1 99 00 00 20"),
                        Optional.of(LocalDate.of(2026, 11, 25)))))),
                new ClinicalFact.FollowUp(Listing.of(List.of(
                        new ClinicalFact.FollowUpStep(
                                ClinicalFact.FollowUpStep.Kind.APPOINTMENT,
                                "Consultation d'orthopédie",
                                Optional.of(Instant.parse("2026-12-20T09:00:00Z")),
                                Optional.of("Dr Hugo Exemple"),
                                Optional.empty()),
                        new ClinicalFact.FollowUpStep(
                                ClinicalFact.FollowUpStep.Kind.REQUEST,
                                "Contrôler l'hémoglobine",
                                Optional.empty(),
                                Optional.of("Médecin traitant"),
                                Optional.of(LocalDate.of(2026, 11, 27)))))),
                new ClinicalFact.PatientAdvice("Appeler en cas de fièvre."),
                new ClinicalFact.CallBack(
                        "+33 1 99 00 00 30", Optional.of("Secrétariat d'orthopédie"), Optional.of("9 h à 17 h")));
    }

    static List<TreatmentLine> treatments() {
        return List.of(
                line("Paracétamol 1 g", TreatmentChange.UNCHANGED, null, null),
                line("Ramipril 2,5 mg", TreatmentChange.CHANGED, "Hypotension", "5 mg le matin"),
                line("Énoxaparine 4000 UI", TreatmentChange.STARTED, "Prévention de la thrombose", null),
                line("Ibuprofène 400 mg", TreatmentChange.STOPPED, "Insuffisance rénale", null),
                line("Metformine 850 mg", TreatmentChange.SUSPENDED, "Injection d'iode", null));
    }

    private static TreatmentLine line(String name, TreatmentChange change, String reason, String before) {
        return new TreatmentLine(
                new Treatment(name, Optional.empty(), Optional.of("1 le matin")),
                change,
                Optional.ofNullable(reason)
                        .map(text -> new TreatmentLine.ChangeReason(
                                text,
                                Optional.of(new Coding(
                                        "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                                        "CONTRA",
                                        "contraindicated")))),
                Optional.ofNullable(before),
                change == TreatmentChange.STARTED ? Optional.of("35 jours") : Optional.empty(),
                Optional.of("Indication"),
                change == TreatmentChange.SUSPENDED ? Optional.of("après contrôle de la créatinine") : Optional.empty(),
                change == TreatmentChange.STARTED ? Optional.of("plaquettes deux fois par semaine") : Optional.empty());
    }

    private static List<Fact> home() {
        return List.of(
                new HomeFact.NursingCare(Listing.of(List.of(new CareOrder(
                        CareOrder.Need.INJECTION_INFUSION,
                        "Injection d'énoxaparine",
                        Optional.of("une fois par jour"),
                        Optional.of(LocalDate.of(2026, 12, 16)),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-11-21T07:00:00Z")),
                        Optional.of("20/11 à 8 h"))))),
                new HomeFact.Wounds(Listing.of(List.of(new HomeFact.Wound(
                        "Hanche droite",
                        Optional.of("Pansement sec"),
                        Optional.of("tous les deux jours"),
                        Optional.of(LocalDate.of(2026, 11, 25)))))),
                new HomeFact.Devices(Listing.empty(Listing.EmptyReason.NIL_KNOWN)),
                new HomeFact.FunctionalStatus(
                        HomeFact.FunctionalStatus.Course.DECLINED, "Marche avec déambulateur, aide à la toilette"),
                new HomeFact.HomeHelp(
                        HomeHelpStatus.ARRANGED,
                        Optional.of("Aide Fictive"),
                        Optional.of("+33 1 99 00 00 40"),
                        Optional.of(LocalDate.of(2026, 11, 21)),
                        Optional.of(Instant.parse("2026-11-18T10:00:00Z")),
                        Optional.of("le fils dort sur place")),
                new HomeFact.Equipment(Listing.of(List.of(
                        new HomeFact.EquipmentItem("Lit médicalisé", Optional.of(LocalDate.of(2026, 11, 20)))))));
    }

    static LiaisonLetter letter() {
        return letter(dossier(), 1);
    }

    static LiaisonLetter letter(Dossier dossier, int version) {
        return writer(Locale.FRENCH).letter(STAY, version, dossier, new Verdict(List.of()), WRITTEN);
    }

    static LiaisonLetter english() {
        return writer(Locale.ENGLISH).letter(STAY, 1, dossier(), new Verdict(List.of()), WRITTEN);
    }

    static CarePlan carePlan() {
        return carePlan(dossier(), 1);
    }

    static CarePlan carePlan(Dossier dossier, int version) {
        return writer(Locale.FRENCH).carePlan(STAY, version, dossier, new Verdict(List.of()), WRITTEN);
    }

    static LetterWriter writer(Locale language) {
        return new LetterWriter(
                language, ZoneId.of("Europe/Paris"), finding -> new RuleSentences(language).receiver(finding));
    }

    /** A letter with nothing but the text it is given, of a hospital that said nothing. */
    static LiaisonLetter bare(Block... blocks) {
        return new LiaisonLetter(
                new DocumentId(STAY, DocumentKind.LIAISON_LETTER, 1),
                Locale.FRENCH,
                "Lettre de liaison",
                WRITTEN,
                Dossier.EMPTY,
                List.of(),
                List.of(new LetterSection(SectionKind.GAPS, "Non communiqué", List.of(blocks))));
    }

    static Recipient gp() {
        return new Recipient(
                "dr-fictif",
                "Dr Claire Fictif",
                Recipient.Kind.GENERAL_PRACTITIONER,
                List.of(new ProfessionalId(ProfessionalId.Scheme.RPPS, "10000000001")),
                Optional.of(new Channel(Channel.MAILBOX, "mailbox.dr-fictif")),
                Optional.of("+33 1 99 00 00 01"));
    }

    static Delivery delivery(DocumentId document, Purpose purpose) {
        return new Delivery(
                FhirIdentifiers.uuid(document.key() + purpose),
                document,
                purpose,
                "dr-fictif",
                Channel.MAILBOX,
                DeliveryStatus.QUEUED,
                Truths.NONE,
                0,
                WRITTEN,
                WRITTEN,
                Optional.empty(),
                WRITTEN,
                WRITTEN,
                Optional.empty(),
                0);
    }
}
