package org.liaisonhub.discharge;

import java.util.List;

/** What is known about the person, in all of his stays. */
public sealed interface PatientFact extends Fact {
    /** Identity traits and numbers (PID). */
    record Identity(Patient patient) implements PatientFact {}

    /**
     * Identity traits as a system knows them that is not in charge of them: a laboratory, a pharmacy. They stand in for
     * the identity only while nobody in charge has told it.
     *
     * @param system which system
     */
    record TraitsFrom(String system, Patient patient) implements PatientFact {
        @Override
        public String topic() {
            return "TraitsFrom " + system;
        }
    }

    /** One number by which the stay's patient was called. Two unrelated ones on one stay are a danger: rule ID-06. */
    record CalledBy(PatientId id) implements PatientFact {
        @Override
        public String topic() {
            return "CalledBy " + id.key();
        }
    }

    /** Two numbers turned out to be one person (ADT A40: MRG-1 retired, PID-3 survives). */
    record MergedInto(PatientId retired, PatientId surviving) implements PatientFact {
        @Override
        public String topic() {
            return "MergedInto " + retired.key();
        }
    }

    /** Home address (PID-11). */
    record Address(PostalAddress address) implements PatientFact {}

    /** Telephone numbers, best first (PID-13, PID-14). */
    record Phones(List<String> numbers) implements PatientFact {
        public Phones {
            numbers = List.copyOf(numbers);
        }
    }

    /** Family, trusted person, emergency contact, and those not to be told (NK1). */
    record Contacts(Listing<Contact> contacts) implements PatientFact {}

    /** State of the French shared record (ZFA-1). */
    record SharedRecord(State state, boolean feedObjected) implements PatientFact {
        /** ZFA-1. */
        public enum State {
            ACTIVE,
            CLOSED,
            NONE
        }
    }
}
