package org.liaisonhub.json;

import java.time.Instant;
import java.util.Optional;

/**
 * What a simple recipient answered to one message, in {@code json/acknowledgement.schema.json}.
 *
 * @param messageId id of the message that is answered; 1 to 200 printable characters
 * @param code what was answered
 * @param reason why, in words; at most 500 characters
 * @param at when it was decided, as far as the recipient says
 */
public record JsonAcknowledgement(String messageId, Code code, Optional<String> reason, Optional<Instant> at) {
    /** The answers there are, from the merged model of the national acknowledgement standards. */
    public enum Code {
        /** Technical: arrived and could be opened. */
        RECEIVED,
        /** Business: the patient is known here. */
        ACCEPTED,
        /** Business: the care is taken on. */
        TAKEN_IN_CHARGE,
        /** Business: nobody of that identity here. */
        PATIENT_UNKNOWN,
        /** Business: no longer followed here. */
        NO_LONGER_HERE,
        /** Business: will not be taken. */
        REFUSED,
        /** Technical: cannot be taken now, may be sent again. */
        NOT_NOW,
        /** Technical: could not be opened, or is not a valid message. */
        REJECTED,
        /** Human: a person has read it. */
        READ
    }

    /** What was made of the bytes of an answer. */
    public sealed interface Reading {}

    /** The answer was read. */
    public record Read(JsonAcknowledgement acknowledgement) implements Reading {}

    /**
     * It could not be read.
     *
     * @param code stable, of {@link JsonFault}
     * @param why what is wrong, where, and who can put it right; never a value of the answer
     */
    public record NotRead(String code, String why) implements Reading {}
}
