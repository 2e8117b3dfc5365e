package org.liaisonhub.routing.mllp;

/**
 * What is wrong with a frame that the server cannot simply pass on.
 *
 * <p>{@link #NOT_HL7} is told to the route in {@link MllpHeaders#FAULT}; the others never reach the route and are answered by
 * {@link MllpReplies#refused}. All but {@link #NO_ROOM} are for the sender's engineer to mend.
 */
public enum MllpFault {
    /** A whole frame whose content does not begin with MSH, FHS or BHS. */
    NOT_HL7("not-hl7"),
    /** A new start block (0x0B) arrived before the end of the frame: the rest of the first message never came. */
    NESTED_START("nested-start"),
    /** The frame is longer than {@link MllpLimits#maxFrameBytes()}. */
    TOO_LARGE("too-large"),
    /** All connections together hold {@link MllpLimits#maxHeldBytes()}; the sender may try again later. */
    NO_ROOM("no-room"),
    /** Many bytes and no start block (0x0B) among them: the peer does not speak MLLP. The connection is closed after the answer. */
    NO_START_BLOCK("no-start-block");

    private final String code;

    MllpFault(String code) {
        this.code = code;
    }

    /** The word used in headers, logs and routes; stable. */
    public String code() {
        return code;
    }
}
