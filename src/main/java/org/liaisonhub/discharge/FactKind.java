package org.liaisonhub.discharge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sort of thing a fact is about, as a hospital divides it among its systems: each kind may have a system to be trusted most. */
public enum FactKind {
    /** Traits and numbers of the patient. */
    IDENTITY(List.of(
            PatientFact.Identity.class,
            PatientFact.TraitsFrom.class,
            PatientFact.CalledBy.class,
            PatientFact.MergedInto.class,
            PatientFact.SplitFrom.class,
            PatientFact.FileMoved.class,
            StayFact.Account.class,
            StayFact.MovedTo.class,
            StayFact.GoesOnAs.class,
            StayFact.WentBefore.class,
            StayFact.NumberUsed.class,
            StayFact.NumberGivenAgain.class,
            StayFact.TakenForAnother.class,
            StayFact.IdentityVouched.class)),
    /** Address, telephone, family, shared record. */
    CONTACTS(List.of(
            PatientFact.Address.class,
            PatientFact.Phones.class,
            PatientFact.Contacts.class,
            PatientFact.SharedRecord.class)),
    /** In, where, out. */
    MOVEMENTS(List.of(
            StayFact.Presence.class,
            StayFact.AdmittedAt.class,
            StayFact.EntryMode.class,
            StayFact.CareClass.class,
            StayFact.Ward.class,
            StayFact.ExpectedDeparture.class,
            StayFact.Departure.class,
            StayFact.ExitMode.class,
            StayFact.ExitCircumstance.class,
            StayFact.Destination.class)),
    /** GP, nurse, doctors of the hospital, who else gets the letter. */
    CARE_TEAM(List.of(
            StayFact.CareTeamMember.class,
            HomeFact.WantedRecipients.class,
            ClinicalFact.Author.class,
            ClinicalFact.CallBack.class)),
    /** Why the patient came, what happened, what was told. */
    COURSE(List.of(
            ClinicalFact.Reason.class,
            ClinicalFact.Summary.class,
            ClinicalFact.AdverseEvents.class,
            ClinicalFact.ResistantOrganisms.class,
            ClinicalFact.Transfusion.class,
            ClinicalFact.Implants.class,
            ClinicalFact.PatientAdvice.class,
            ClinicalFact.Alerts.class,
            ClinicalFact.HandedToPatient.class,
            ClinicalFact.RiskLevel.class)),
    DIAGNOSES(List.of(ClinicalFact.Diagnoses.class, ItemFact.Problem.class)),
    ALLERGIES(List.of(ClinicalFact.Allergies.class)),
    /** Lists of treatments and orders. */
    TREATMENTS(List.of(
            ClinicalFact.TreatmentsBefore.class,
            ClinicalFact.TreatmentsAtDischarge.class,
            ItemFact.OrderedTreatment.class,
            ItemFact.OrderChange.class,
            ItemFact.OutsideSummary.class)),
    RESULTS(List.of(ClinicalFact.PendingResults.class, ClinicalFact.Results.class, ItemFact.Result.class)),
    /** Appointments, examinations, requests. */
    FOLLOW_UP(List.of(ClinicalFact.FollowUp.class, ItemFact.NextStep.class)),
    DOCUMENTS(List.of(ClinicalFact.NamedDocuments.class, ClinicalFact.Attached.class, ItemFact.Document.class)),
    /** Nursing care, devices, life and help at home. */
    HOME(List.of(
            HomeFact.NursingCare.class,
            HomeFact.NursingNote.class,
            HomeFact.Devices.class,
            HomeFact.Wounds.class,
            HomeFact.FunctionalStatus.class,
            HomeFact.LivingSituation.class,
            HomeFact.HomeHelp.class,
            HomeFact.PausedServices.class,
            HomeFact.Equipment.class));

    private static final Map<Class<? extends Fact>, FactKind> BY_FACT = Arrays.stream(values())
            .flatMap(kind -> kind.facts.stream().map(fact -> Map.entry(fact, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, FactKind> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(FactKind::word, Function.identity()));

    private final List<Class<? extends Fact>> facts;

    FactKind(List<Class<? extends Fact>> facts) {
        this.facts = facts;
    }

    List<Class<? extends Fact>> facts() {
        return facts;
    }

    /**
     * The kind of a fact.
     *
     * @throws IllegalArgumentException if facts of this class were forgotten here
     */
    public static FactKind of(Fact fact) {
        FactKind kind = BY_FACT.get(fact.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("no kind for facts of " + fact.getClass());
        }
        return kind;
    }

    /** The kind of this word: {@code care-team}. */
    public static Optional<FactKind> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** What an operator calls it: in lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
