package org.liaisonhub.delivery;

import java.time.Instant;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.delivery.Truths.Human;
import org.liaisonhub.delivery.Truths.Technical;

/**
 * What a recipient answered. Silence is no answer; {@link Watch} deals with silence. A new kind of answer does not
 * compile until it says what it makes of the truths and where it leads.
 */
public sealed interface Acknowledgement {
    /** When the recipient says it answered. */
    Instant at();

    /** The truths after this answer. */
    Truths on(Truths before);

    /** Where the delivery goes, given where it is. */
    DeliveryStatus from(DeliveryStatus before);

    /** What to show a person. */
    String words();

    /** It arrived and is ready to be processed: FHIR {@code ok}, ITK3 20013, ZAM Z01/Z02. */
    record Received(Instant at) implements Acknowledgement {
        @Override
        public Truths on(Truths before) {
            // Late news of an arrival does not unsay that the message was rejected.
            return before.technical() == Technical.REJECTED ? before : before.with(Technical.RECEIVED);
        }

        @Override
        public DeliveryStatus from(DeliveryStatus before) {
            // Arrived after all: an attempt that waits for its resend need not be sent again.
            return before == DeliveryStatus.QUEUED ? DeliveryStatus.SENT : before;
        }

        @Override
        public String words() {
            return "received";
        }
    }

    /** Cannot take it now, may take the same message later: FHIR {@code transient-error}. */
    record NotNow(Instant at, String why) implements Acknowledgement {
        @Override
        public Truths on(Truths before) {
            return before.isAnswered() ? before : before.with(Technical.SENT);
        }

        @Override
        public DeliveryStatus from(DeliveryStatus before) {
            return before == DeliveryStatus.SENT ? DeliveryStatus.QUEUED : before;
        }

        @Override
        public String words() {
            return "not now: " + why;
        }
    }

    /** Will never take this message as it is: FHIR {@code fatal-error} on the message itself. */
    record Rejected(Instant at, String why) implements Acknowledgement {
        @Override
        public Truths on(Truths before) {
            // Software that rejects a repeat has still accepted the first one.
            return before.isAnswered() ? before : before.with(Technical.REJECTED);
        }

        @Override
        public DeliveryStatus from(DeliveryStatus before) {
            return before.isSettled() ? before : DeliveryStatus.REFUSED;
        }

        @Override
        public String words() {
            return "rejected: " + why;
        }
    }

    /** Patient known and document filed, or patient taken in charge: ITK3 30001. */
    record Accepted(Instant at, boolean takenInCharge) implements Acknowledgement {
        @Override
        public Truths on(Truths before) {
            // "Filed" said after "taken in charge" takes nothing back.
            boolean charge = takenInCharge || before.business() == Business.TAKEN_IN_CHARGE;
            return before.with(Technical.RECEIVED).with(charge ? Business.TAKEN_IN_CHARGE : Business.ACCEPTED);
        }

        @Override
        public DeliveryStatus from(DeliveryStatus before) {
            return before.isSettled() ? before : DeliveryStatus.ACCEPTED;
        }

        @Override
        public String words() {
            return takenInCharge ? "taken in charge" : "accepted";
        }
    }

    /** Arrived, but this is not the right recipient or it will not take the patient: ITK3 30002, 30003. */
    record Refused(Instant at, Business reason, String why) implements Acknowledgement {
        public Refused {
            if (reason != Business.PATIENT_UNKNOWN && reason != Business.NO_LONGER_HERE && reason != Business.REFUSED) {
                throw new IllegalArgumentException(reason + " is no refusal");
            }
        }

        @Override
        public Truths on(Truths before) {
            return before.with(Technical.RECEIVED).with(reason);
        }

        @Override
        public DeliveryStatus from(DeliveryStatus before) {
            // Software accepts at once; the person who looks later knows better.
            return before.isSettled() && before != DeliveryStatus.ACCEPTED ? before : DeliveryStatus.REFUSED;
        }

        @Override
        public String words() {
            return why.isBlank() ? reason.name() : reason + ": " + why;
        }
    }

    /** A person read it: ZAM Z03. Information only. */
    record Read(Instant at) implements Acknowledgement {
        @Override
        public Truths on(Truths before) {
            return before.with(Human.READ);
        }

        @Override
        public DeliveryStatus from(DeliveryStatus before) {
            return before;
        }

        @Override
        public String words() {
            return "read";
        }
    }
}
