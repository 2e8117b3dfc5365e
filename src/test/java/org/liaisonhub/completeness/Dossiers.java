package org.liaisonhub.completeness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Author;
import org.liaisonhub.discharge.ClinicalFact.CallBack;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.HandedToPatient;
import org.liaisonhub.discharge.ClinicalFact.NamedDocument;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Contradiction;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.LivingSituation;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.NursingNote;
import org.liaisonhub.discharge.HomeFact.PausedService;
import org.liaisonhub.discharge.HomeFact.PausedServices;
import org.liaisonhub.discharge.HomeFact.Wound;
import org.liaisonhub.discharge.HomeFact.Wounds;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.discharge.TreatmentLine.ChangeReason;

/**
 * The dossier of Madame Durand, 82, who came planned for her hip and has gone home with nothing left unsaid. A test
 * takes one thing away from it, or says one thing otherwise.
 */
final class Dossiers {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant NOW = Instant.parse("2026-03-10T16:00:00Z");
    static final Instant LEFT = Instant.parse("2026-03-10T13:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final Professional GP = professional("10000000001", "Dr Lemaire");
    static final Professional NURSE = professional("10000000002", "Cabinet infirmier des Tilleuls");
    private static final Saying SAYING = new Saying(LEFT, "1", "test");

    private final Map<String, Said> facts;
    private final Set<String> unreachable;
    private final List<Contradiction> contradictions;

    private Dossiers(Map<String, Said> facts, Set<String> unreachable, List<Contradiction> contradictions) {
        this.facts = facts;
        this.unreachable = unreachable;
        this.contradictions = contradictions;
    }

    static Dossiers nothingSaid() {
        return new Dossiers(Map.of(), Set.of(), List.of());
    }

    static Dossiers madameDurand() {
        return nothingSaid()
                .with(
                        new Identity(patient(IdentityReliability.VALIDATED, local("4711"), nir("244037510300148"))),
                        new CalledBy(local("4711")),
                        new Contacts(Listing.of(List.of(new Contact(
                                "Paul Durand",
                                Optional.of("fils"),
                                Contact.Part.TRUSTED_PERSON,
                                List.of("0600000001"),
                                Optional.empty())))))
                .with(
                        new AdmittedAt(Instant.parse("2026-03-02T07:00:00Z")),
                        new EntryMode(EntryMode.Mode.PLANNED),
                        new Departure(Departure.Kind.LEFT, Optional.of(LEFT)),
                        new ExitMode(ExitMode.Mode.HOME),
                        new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.of(GP)),
                        new CareTeamMember(CareRole.REFERRER, Optional.of(GP)),
                        new CareTeamMember(CareRole.COMMUNITY_NURSE, Optional.of(NURSE)))
                .with(
                        new Author(professional("10000000003", "Dr Martin"), Optional.of(LEFT)),
                        new Reason("Pose d'une prothèse de hanche"),
                        new Summary("Suites simples."),
                        new Diagnoses(Listing.of(List.of(new Diagnosis("Coxarthrose", Optional.empty(), true)))),
                        new Allergies(Listing.empty(Listing.EmptyReason.NIL_KNOWN)),
                        new CallBack("0400000000", Optional.of("Infirmière de liaison"), Optional.of("9 h - 18 h")),
                        new HandedToPatient(true, Optional.of(TODAY)))
                .with(
                        new TreatmentsBefore(Listing.of(List.of(
                                treatment("Bisoprolol 2,5 mg", "1 le matin"),
                                treatment("Kétoprofène 100 mg", "1 le soir")))),
                        new TreatmentsAtDischarge(Listing.of(List.of(
                                line("BISOPROLOL EG 2,5 mg", TreatmentChange.UNCHANGED, Optional.empty()),
                                line("Ketoprofène LP 100 mg", TreatmentChange.STOPPED, because("ulcère")),
                                line("Énoxaparine 4000 UI", TreatmentChange.STARTED, because("prévention"))))))
                .with(
                        new PendingResults(Listing.of(List.of(new PendingResult(
                                "Anatomopathologie",
                                Optional.of("Dr Martin"),
                                Optional.of("0400000000"),
                                Optional.of(TODAY.plusDays(7)))))),
                        new FollowUp(Listing.of(List.of(step(
                                FollowUpStep.Kind.APPOINTMENT, "Contrôle", Optional.of(LEFT.plusSeconds(400_000)))))),
                        new NamedDocuments(Listing.of(List.of(new NamedDocument("Ordonnance", true)))))
                .with(
                        new FunctionalStatus(FunctionalStatus.Course.DECLINED, "Marche avec deux cannes"),
                        new LivingSituation(Answer.Value.YES, Optional.empty()),
                        help(HomeHelpStatus.ARRANGED),
                        new PausedServices(Listing.of(List.of(new PausedService("Portage de repas", true)))),
                        new NursingCare(Listing.of(List.of(
                                order(CareOrder.Need.WOUND_CARE, "Pansement", "tous les 2 jours", "15 jours")))),
                        new NursingNote("Transmission infirmière"),
                        new Wounds(Listing.of(List.of(new Wound(
                                "Hanche droite",
                                Optional.of("Pansement sec"),
                                Optional.of("tous les 2 jours"),
                                Optional.of(TODAY.plusDays(12)))))));
    }

    /** The same, but this is said instead, or besides. */
    Dossiers with(Fact... said) {
        Map<String, Said> changed = new TreeMap<>(facts);
        for (Fact fact : said) {
            changed.put(fact.topic(), new Said(fact, SAYING));
        }
        return new Dossiers(changed, unreachable, contradictions);
    }

    /** The same, but nothing is said on this. */
    Dossiers without(Class<? extends Fact> kind) {
        Map<String, Said> changed = new TreeMap<>(facts);
        changed.values().removeIf(said -> kind.isInstance(said.fact()));
        return new Dossiers(changed, unreachable, contradictions);
    }

    /** The same, but nobody has this role. */
    Dossiers without(CareRole role) {
        Map<String, Said> changed = new TreeMap<>(facts);
        changed.remove("CareTeamMember " + role);
        return new Dossiers(changed, unreachable, contradictions);
    }

    /** The same, but the directory has no address for this person. */
    Dossiers unreachable(Professional professional) {
        Set<String> changed = new HashSet<>(unreachable);
        changed.add(professional.name());
        return new Dossiers(facts, changed, contradictions);
    }

    /** The same, but a newer word of another feed contradicts this one. */
    Dossiers contradicted(Contradiction.Danger danger, FactKind kind, Optional<String> about, Fact holds, Fact other) {
        Said instead = new Said(other, new Saying(LEFT.plusSeconds(1800), "2", "other-test"));
        return new Dossiers(
                facts, unreachable, List.of(new Contradiction(danger, kind, about, new Said(holds, SAYING), instead)));
    }

    Dossier dossier() {
        return new Dossier(facts);
    }

    Situation situation() {
        return new Situation(
                dossier(),
                NOW,
                PARIS,
                (role, professional) -> !unreachable.contains(professional.name()),
                contradictions);
    }

    Collection<Finding> findings() {
        return new RuleCatalogue((rule, cause) -> {
                    throw cause;
                })
                .judge(situation())
                .findings();
    }

    /** The ids of the rules that find fault, most severe first. */
    List<String> faults() {
        return findings().stream().map(Finding::rule).toList();
    }

    /** The place of each fault of one rule. */
    List<String> places(String rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::where)
                .toList();
    }

    static Patient patient(IdentityReliability reliability, PatientId... ids) {
        return new Patient(
                Optional.of("Morel"),
                Optional.of("Durand"),
                List.of("Jeanne"),
                Optional.of(LocalDate.of(1944, 3, 1)),
                Optional.of(Patient.Sex.FEMALE),
                Optional.of("75103"),
                reliability,
                List.of(ids));
    }

    static PatientId local(String number) {
        return new PatientId("hospital", number, PatientId.Kind.LOCAL);
    }

    static PatientId nir(String number) {
        return new PatientId("1.2.250.1.213.1.4.8", number, PatientId.Kind.INS_NIR);
    }

    static Professional professional(String rpps, String name) {
        return new Professional(
                Optional.of(new ProfessionalId(ProfessionalId.Scheme.RPPS, rpps)), name, Optional.empty());
    }

    static Treatment treatment(String name, String dosage) {
        return new Treatment(name, Optional.empty(), Optional.of(dosage));
    }

    /** A line with everything but, maybe, its reason. */
    static TreatmentLine line(String name, TreatmentChange change, Optional<ChangeReason> reason) {
        return new TreatmentLine(
                treatment(name, "1 par jour"),
                change,
                reason,
                Optional.of("2 par jour"),
                Optional.of("au long cours"),
                Optional.empty(),
                Optional.of("après avis"),
                Optional.empty());
    }

    static Optional<ChangeReason> because(String text) {
        return Optional.of(new ChangeReason(text, Optional.empty()));
    }

    static FollowUpStep step(FollowUpStep.Kind kind, String what, Optional<Instant> at) {
        return new FollowUpStep(kind, what, at, Optional.empty(), Optional.empty());
    }

    static HomeHelp help(HomeHelpStatus status) {
        return new HomeHelp(
                status,
                Optional.of("ADMR"),
                Optional.empty(),
                Optional.of(TODAY),
                Optional.of(NOW.minusSeconds(3600)),
                Optional.empty());
    }

    static CareOrder order(CareOrder.Need need, String what, String frequency, String duration) {
        return new CareOrder(
                need,
                what,
                Optional.of(frequency),
                Optional.empty(),
                Optional.of(duration),
                Optional.of(LEFT.plusSeconds(72_000)),
                Optional.empty());
    }
}
