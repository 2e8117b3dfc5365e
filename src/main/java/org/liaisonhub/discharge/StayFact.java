package org.liaisonhub.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is known about the stay as a movement: in, where, out. */
public sealed interface StayFact extends Fact {
    /** Whether the patient is in the hospital's books. A11 takes an admission back. */
    record Presence(State state) implements StayFact {
        /** Pre-admitted (A05), admitted (A01, A04, A12…), or admission taken back (A11). */
        public enum State {
            EXPECTED,
            ADMITTED,
            CANCELLED
        }
    }

    /** When the stay began (PV1-44). */
    record AdmittedAt(Instant at) implements StayFact {}

    /** How the patient came (PV1-4, ZFM-1, PV2-… ). */
    record EntryMode(Mode mode) implements StayFact {
        /** CI-SIS mode of entry, narrowed to what the rules need. */
        public enum Mode {
            EMERGENCY,
            PLANNED,
            TRANSFER,
            BIRTH,
            OTHER
        }
    }

    /** What sort of stay it is (PV1-2). */
    record CareClass(Kind kind) implements StayFact {
        /** HL7 table 0004. */
        public enum Kind {
            INPATIENT,
            OUTPATIENT,
            EMERGENCY,
            PREADMISSION,
            OTHER
        }
    }

    /** Where in the hospital the patient is or was last (PV1-3). */
    record Ward(String code, Optional<String> name) implements StayFact {}

    /** Who has which part in the patient's care; empty when the hospital says that there is nobody. */
    record CareTeamMember(CareRole role, Optional<Professional> member) implements StayFact {
        /** One GP, but as many correspondents as there are. */
        @Override
        public String topic() {
            boolean isOneOfMany = role == CareRole.CORRESPONDENT;
            return "CareTeamMember " + role
                    + member.filter(professional -> isOneOfMany)
                            .map(professional -> " " + professional.name())
                            .orElse("");
        }
    }

    /** The patient is expected to leave (A16); empty when that was taken back (A25). */
    record ExpectedDeparture(Optional<Instant> at) implements StayFact {}

    /** The patient left, or what looked like leaving was something else (A03, A13, Z99). */
    record Departure(Kind kind, Optional<Instant> at) implements StayFact {
        /** Only {@link #LEFT} is a discharge. */
        public enum Kind {
            LEFT,
            /** PV1-36 A or P: comes back within days. */
            ON_LEAVE,
            /** ZFM-2 0 or 6: another ward of the same hospital. */
            INTERNAL_MOVE,
            /** A13: did not leave after all. */
            CANCELLED
        }
    }

    /** How the patient left (ZFM-2, discharge disposition). */
    record ExitMode(Mode mode) implements StayFact {
        /** CI-SIS mode of exit, narrowed to what the rules need. */
        public enum Mode {
            HOME,
            TRANSFER,
            HOSPITAL_AT_HOME,
            NURSING_HOME,
            DEATH,
            OTHER
        }
    }

    /** Under which circumstances the patient left (PV1-36). */
    record ExitCircumstance(Kind kind) implements StayFact {
        /** IHE PAM France table, narrowed to what the rules need. */
        public enum Kind {
            MEDICAL_DECISION,
            AGAINST_ADVICE,
            ESCAPED,
            LEFT_WITHOUT_BEING_SEEN,
            OTHER
        }
    }

    /**
     * Somebody of the hospital has made sure, at the desk, that the stay's patient is the one with these traits, although the identity
     * is marked doubtful. It says nothing of any other traits.
     */
    record IdentityVouched(String birthName, String givenName, LocalDate birthDate, Patient.Sex sex)
            implements StayFact {}

    /** Under which account the stay is kept (PID-18); one account may hold several stays. */
    record Account(String authority, String number) implements StayFact {
        /** A text that names the account uniquely. */
        public String key() {
            return authority.replace("/", "%2F") + "/" + number;
        }
    }

    /** The stay is this patient's, whosever it was taken for before (ADT A45). */
    record MovedTo(PatientId patient) implements StayFact {}

    /** The stay goes on under another number (ADT A50), or is part of another stay (A42): said of the number that is given up. */
    record GoesOnAs(StayId stay) implements StayFact {}

    /** The stay had this number before, or this stay is part of it: said of the number that goes on. */
    record WentBefore(StayId stay) implements StayFact {
        @Override
        public String topic() {
            return "WentBefore " + stay.key();
        }
    }

    /**
     * The number was in use on a day. Nobody says so; it is kept of what is said, because a number given again is found by
     * what it was before. {@link WhoseStay} reads it, and nobody after.
     */
    record NumberUsed(Use use, LocalDate day) implements StayFact {
        /** What happened then. */
        public enum Use {
            CAME,
            LEFT,
            /** The admission was taken back: only the last one counts. */
            GIVEN_UP
        }

        @Override
        public String topic() {
            return "NumberUsed " + use + (use == Use.GIVEN_UP ? "" : " " + day);
        }
    }

    /** {@link WhoseStay} found that the number was given to two stays, one after the other. */
    record NumberGivenAgain(LocalDate left, LocalDate cameAgain) implements StayFact {}

    /**
     * {@link WhoseStay} found that the stay was taken for another patient's before, about whom things had been said.
     *
     * @param otherStay whether it was another stay altogether, whose number was free again
     */
    record TakenForAnother(Instant until, boolean otherStay) implements StayFact {}

    /** To which facility (PV1-37, FINESS). */
    record Destination(String facility) implements StayFact {}
}
