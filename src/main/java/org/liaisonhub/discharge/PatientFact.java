package org.liaisonhub.discharge;

import java.util.List;
import java.util.Optional;

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

    /**
     * Two numbers that were taken for one person are two (ADT A37). It undoes the merges of the two that were said before;
     * the order of the two means nothing.
     */
    record SplitFrom(PatientId one, PatientId other) implements PatientFact {
        public SplitFrom {
            if (one.compareTo(other) > 0) {
                PatientId first = other;
                other = one;
                one = first;
            }
        }

        @Override
        public String topic() {
            return "SplitFrom " + one.key() + " " + other.key();
        }
    }

    /**
     * What was filed under one number is another patient's (ADT A43, A44); neither number is retired.
     *
     * @param account the account that was moved, by {@link StayFact.Account#key()}; empty where all of them were
     */
    record FileMoved(PatientId from, PatientId to, Optional<String> account) implements PatientFact {
        @Override
        public String topic() {
            return "FileMoved " + from.key() + account.map(key -> " " + key).orElse("");
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
