package org.liaisonhub.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the doctor has to say: the clinical half of the dossier, which movements never bring. */
public sealed interface ClinicalFact extends Fact {
    /** Why the patient was in hospital (LOINC 42349-1). */
    record Reason(String text) implements ClinicalFact {}

    /** What happened during the stay (LOINC 8648-8). */
    record Summary(String text) implements ClinicalFact {}

    /** Discharge diagnoses. */
    record Diagnoses(Listing<Diagnosis> diagnoses) implements ClinicalFact {}

    /** One diagnosis. */
    record Diagnosis(String text, Optional<Coding> code, boolean main) {}

    /** Allergies and intolerances (LOINC 48765-2). */
    record Allergies(Listing<Allergy> allergies) implements ClinicalFact {}

    /** One allergy or intolerance. */
    record Allergy(String substance, Optional<Coding> code, Optional<String> reaction) {}

    /** Adverse events of the stay (R.1112-1-2, 3°). */
    record AdverseEvents(Answer answer) implements ClinicalFact {}

    /** Multi-resistant or emerging organisms, searched or found (R.1112-1-2, 3°). */
    record ResistantOrganisms(Answer answer) implements ClinicalFact {}

    /** Blood products or derivatives given (R.1112-1-2, 3°). */
    record Transfusion(Answer answer) implements ClinicalFact {}

    /** Implants placed during the stay (R.1112-1-2, 3°; LOINC 57080-4). */
    record Implants(Listing<Implant> implants) implements ClinicalFact {}

    /** One implant. */
    record Implant(String description, Optional<String> udi) {}

    /** What the patient took before the stay, as far as is known (LOINC 42346-7). */
    record TreatmentsBefore(Listing<Treatment> treatments) implements ClinicalFact {}

    /** What the patient takes home, and what was stopped, with change and reason (R.1112-1-2, 4°; LOINC 75311-1). */
    record TreatmentsAtDischarge(Listing<TreatmentLine> lines) implements ClinicalFact {}

    /** Results still awaited (R.1112-1-2, 5°). */
    record PendingResults(Listing<PendingResult> results) implements ClinicalFact {}

    /** One awaited result: what, who follows it up, their number, and when it is expected. */
    record PendingResult(String what, Optional<String> owner, Optional<String> phone, Optional<LocalDate> expectedOn) {}

    /** Results that the letter gives (LOINC 30954-2). */
    record Results(Listing<GivenResult> results) implements ClinicalFact {}

    /** One result: which examination, what was found, and when the specimen was taken or the examination made. */
    record GivenResult(String what, String value, Optional<Instant> at) {}

    /** What is to happen next (R.1112-1-2, 6°; LOINC 18776-5). */
    record FollowUp(Listing<FollowUpStep> steps) implements ClinicalFact {}

    /** One next step: an appointment, an examination, or something asked of the GP. */
    record FollowUpStep(Kind kind, String what, Optional<Instant> at, Optional<String> owner, Optional<LocalDate> by) {
        /** What sort of step. */
        public enum Kind {
            APPOINTMENT,
            EXAMINATION,
            REQUEST
        }
    }

    /** Documents the letter speaks of, and whether they go with it. */
    record NamedDocuments(Listing<NamedDocument> documents) implements ClinicalFact {}

    /** One document. */
    record NamedDocument(String title, boolean joined) {}

    /**
     * A document whose file the hub was given, was to be given, or is not to pass on any more.
     *
     * @param document the sender's own id of it, the same in all of its versions: the newest version holds
     * @param title how to name it to a reader
     * @param file what is known of the file; empty when it was announced and could not be taken
     * @param takenBack the sender withdrew the document (MDM T11)
     */
    record Attached(String document, String title, Optional<AttachedFile> file, boolean takenBack)
            implements ClinicalFact {
        @Override
        public String topic() {
            return "Attached " + document;
        }
    }

    /** Advice and warning signs given to the patient (LOINC 8653-8). */
    record PatientAdvice(String text) implements ClinicalFact {}

    /** Things a reader must see first (LOINC 104605-1). */
    record Alerts(Listing<Alert> alerts) implements ClinicalFact {}

    /** Who wrote the letter, and when it was signed. */
    record Author(Professional professional, Optional<Instant> signedAt) implements ClinicalFact {}

    /** Whom to call with a question: number, who answers, when. */
    record CallBack(String phone, Optional<String> role, Optional<String> hours) implements ClinicalFact {}

    /** Whether the letter was put into the patient's hands (R.1112-1-2; weakest item nationally). */
    record HandedToPatient(boolean handed, Optional<LocalDate> on) implements ClinicalFact {}

    /** Readmission risk as screened, with its instrument. */
    record RiskLevel(Level level, Optional<String> instrument) implements ClinicalFact {
        /** Three levels, as the coordination services use. */
        public enum Level {
            LOW,
            MEDIUM,
            HIGH
        }
    }
}
