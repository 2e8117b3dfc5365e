package org.liaisonhub.json;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.StayFact;

/**
 * The type id of every fact in a kept dossier: the fact's simple class name. Written out, because a ledger outlives a
 * class path scan: renaming a fact is a change of format and must be seen here.
 */
final class FactTypes {
    private static final Map<String, Class<? extends Fact>> BY_ID = List.<Class<? extends Fact>>of(
                    PatientFact.Identity.class,
                    PatientFact.TraitsFrom.class,
                    PatientFact.CalledBy.class,
                    PatientFact.MergedInto.class,
                    PatientFact.SplitFrom.class,
                    PatientFact.FileMoved.class,
                    PatientFact.Address.class,
                    PatientFact.Phones.class,
                    PatientFact.Contacts.class,
                    PatientFact.SharedRecord.class,
                    StayFact.Presence.class,
                    StayFact.AdmittedAt.class,
                    StayFact.EntryMode.class,
                    StayFact.CareClass.class,
                    StayFact.Ward.class,
                    StayFact.CareTeamMember.class,
                    StayFact.ExpectedDeparture.class,
                    StayFact.Departure.class,
                    StayFact.ExitMode.class,
                    StayFact.ExitCircumstance.class,
                    StayFact.Destination.class,
                    StayFact.IdentityVouched.class,
                    StayFact.Account.class,
                    StayFact.MovedTo.class,
                    StayFact.GoesOnAs.class,
                    StayFact.WentBefore.class,
                    StayFact.NumberUsed.class,
                    StayFact.NumberGivenAgain.class,
                    StayFact.TakenForAnother.class,
                    ClinicalFact.Reason.class,
                    ClinicalFact.Summary.class,
                    ClinicalFact.Diagnoses.class,
                    ClinicalFact.Allergies.class,
                    ClinicalFact.AdverseEvents.class,
                    ClinicalFact.ResistantOrganisms.class,
                    ClinicalFact.Transfusion.class,
                    ClinicalFact.Implants.class,
                    ClinicalFact.TreatmentsBefore.class,
                    ClinicalFact.TreatmentsAtDischarge.class,
                    ClinicalFact.PendingResults.class,
                    ClinicalFact.Results.class,
                    ClinicalFact.FollowUp.class,
                    ClinicalFact.NamedDocuments.class,
                    ClinicalFact.Attached.class,
                    ClinicalFact.PatientAdvice.class,
                    ClinicalFact.Alerts.class,
                    ClinicalFact.Author.class,
                    ClinicalFact.CallBack.class,
                    ClinicalFact.HandedToPatient.class,
                    ClinicalFact.RiskLevel.class,
                    ItemFact.OutsideSummary.class,
                    HomeFact.NursingCare.class,
                    HomeFact.NursingNote.class,
                    HomeFact.Devices.class,
                    HomeFact.Wounds.class,
                    HomeFact.FunctionalStatus.class,
                    HomeFact.LivingSituation.class,
                    HomeFact.HomeHelp.class,
                    HomeFact.PausedServices.class,
                    HomeFact.Equipment.class,
                    HomeFact.WantedRecipients.class,
                    ItemFact.OrderedTreatment.class,
                    ItemFact.OrderChange.class,
                    ItemFact.Result.class,
                    ItemFact.NextStep.class,
                    ItemFact.Problem.class,
                    ItemFact.Document.class)
            .stream()
            .collect(toUnmodifiableMap(Class::getSimpleName, type -> type));

    private FactTypes() {}

    static Optional<Class<? extends Fact>> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** @throws IllegalArgumentException if the fact has no type id */
    static String idOf(Fact fact) {
        String id = fact.getClass().getSimpleName();
        if (!fact.getClass().equals(BY_ID.get(id))) {
            throw new IllegalArgumentException("no type id for facts of class " + fact.getClass());
        }
        return id;
    }
}
