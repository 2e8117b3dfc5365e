package org.liaisonhub.discharge;

import java.time.Instant;
import java.util.Optional;

/**
 * What a system says one by one, each under a number of its own: an order, a result, an appointment, a problem, a
 * document. Of each number the newest saying holds. What a sender says as one list is a {@link ClinicalFact};
 * {@link ItemLists} reads both together.
 */
public sealed interface ItemFact extends Fact {
    /** The number the sending system gave it, with whoever gave it where the number alone is not unique. */
    String number();

    @Override
    default String topic() {
        return getClass().getSimpleName() + " " + number();
    }

    /**
     * One ordered treatment (HL7 v2 ORC with RXO or RXE; FHIR MedicationRequest).
     *
     * @param stage when it is taken, as far as the sender says
     * @param from when it is first taken
     * @param until when it is last taken
     * @param cancelled the order was taken back; nothing of it was to be taken
     * @param line what is taken; its change says whether it was stopped or suspended, and why
     */
    record OrderedTreatment(
            String number,
            Stage stage,
            Optional<Instant> from,
            Optional<Instant> until,
            boolean cancelled,
            TreatmentLine line)
            implements ItemFact {
        /** Which part of the patient's way an order belongs to. */
        public enum Stage {
            BEFORE,
            DURING,
            AT_DISCHARGE,
            /** The times of the order and of the stay decide. */
            NOT_STATED
        }
    }

    /**
     * What became of an ordered treatment, where it is told apart from the order itself (HL7 v2 ORC-1 DC, HD, CA…). Of
     * the order and this the later said holds; whatever the order said of the treatment goes on to hold.
     *
     * @param change stopped or suspended; not stated where the order goes on after having been suspended
     * @param cancelled the order was taken back; nothing of it was to be taken
     * @param reason why
     * @param at from when on
     * @param treatment what it was, for readers who never saw the order
     */
    record OrderChange(
            String number,
            TreatmentChange change,
            boolean cancelled,
            Optional<TreatmentLine.ChangeReason> reason,
            Optional<Instant> at,
            Optional<Treatment> treatment)
            implements ItemFact {}

    /**
     * One result (HL7 v2 OBR with its OBX; FHIR DiagnosticReport).
     *
     * @param what which examination
     * @param state whether it is there
     * @param value what was found, on one line or several; empty while it is awaited
     * @param takenAt when the specimen was taken or the examination made
     * @param owner who ordered it and follows it up
     * @param phone the owner's number
     */
    record Result(
            String number,
            String what,
            State state,
            Optional<String> value,
            Optional<Instant> takenAt,
            Optional<String> owner,
            Optional<String> phone)
            implements ItemFact {
        /** HL7 table 0123, narrowed to what the letter needs. */
        public enum State {
            PENDING,
            FINAL,
            /** Cancelled, or entered for the wrong patient. */
            WITHDRAWN
        }
    }

    /**
     * One next step: an appointment or a referral (HL7 v2 SCH, RF1; FHIR Appointment, ServiceRequest).
     *
     * @param cancelled it will not take place
     */
    record NextStep(String number, boolean cancelled, ClinicalFact.FollowUpStep step) implements ItemFact {}

    /**
     * One problem (HL7 v2 PRB; FHIR Condition).
     *
     * @param active false once it is resolved or was recorded in error
     */
    record Problem(String number, boolean active, ClinicalFact.Diagnosis diagnosis) implements ItemFact {}

    /**
     * One document (HL7 v2 TXA; FHIR DocumentReference).
     *
     * @param kind what it is
     * @param withdrawn it was deleted or found to be wrong
     * @param title as a person would call it
     * @param text what stands in it, where it came as text
     * @param joined whether the document itself goes with the letter
     * @param replaces the number of the document that it replaces
     */
    record Document(
            String number,
            Kind kind,
            boolean withdrawn,
            String title,
            Optional<String> text,
            boolean joined,
            Optional<String> replaces)
            implements ItemFact {
        /** What the letter does with a document. */
        public enum Kind {
            /** The hospital's own letter of the stay: what it says is the course of the stay. */
            DISCHARGE_LETTER,
            OTHER
        }
    }

    /**
     * What somebody outside the hospital knew of the patient (the GP's summary: VSM, CCD, IPS). It speaks for a stay that had not
     * ended when it was made, where the hospital itself says nothing.
     *
     * @param number id of the document; another version is another one
     * @param treatments what the patient took
     * @param allergies allergies and intolerances
     */
    record OutsideSummary(
            String number, Optional<Listing<Treatment>> treatments, Optional<Listing<ClinicalFact.Allergy>> allergies)
            implements ItemFact {}
}
