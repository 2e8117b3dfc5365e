package org.liaisonhub.reading;

import java.util.List;
import org.liaisonhub.discharge.Fact;

/** The order in which a letter tells facts. */
final class LetterOrder {
    /** As a letter goes; whatever is not here comes after it. */
    private static final List<String> ORDER = List.of(
            "Identity",
            "TraitsFrom",
            "CalledBy",
            "MergedInto",
            "SplitFrom",
            "FileMoved",
            "Account",
            "MovedTo",
            "GoesOnAs",
            "WentBefore",
            "NumberGivenAgain",
            "TakenForAnother",
            "Address",
            "Phones",
            "Contacts",
            "SharedRecord",
            "Presence",
            "CareClass",
            "AdmittedAt",
            "EntryMode",
            "Ward",
            "CareTeamMember",
            "ExpectedDeparture",
            "Departure",
            "ExitMode",
            "ExitCircumstance",
            "Destination",
            "Alerts",
            "Reason",
            "Summary",
            "Diagnoses",
            "Problem",
            "Allergies",
            "AdverseEvents",
            "ResistantOrganisms",
            "Transfusion",
            "Implants",
            "TreatmentsBefore",
            "OutsideSummary",
            "TreatmentsAtDischarge",
            "OrderedTreatment",
            "OrderChange",
            "Results",
            "Result",
            "PendingResults",
            "FollowUp",
            "NextStep",
            "PatientAdvice",
            "NursingCare",
            "NursingNote",
            "Wounds",
            "Devices",
            "FunctionalStatus",
            "LivingSituation",
            "HomeHelp",
            "PausedServices",
            "Equipment",
            "RiskLevel",
            "NamedDocuments",
            "Document",
            "Attached",
            "Author",
            "CallBack",
            "HandedToPatient",
            "WantedRecipients");

    private LetterOrder() {}

    /** The place of a fact, from 0. */
    static int of(Fact fact) {
        int place = ORDER.indexOf(fact.getClass().getSimpleName());
        return place < 0 ? ORDER.size() : place;
    }
}
