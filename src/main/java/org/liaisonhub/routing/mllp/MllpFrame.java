package org.liaisonhub.routing.mllp;

/** One thing a sender expects an answer to. */
sealed interface MllpFrame {

    /** The content of a complete frame, without the block bytes. */
    record Whole(byte[] content) implements MllpFrame {}

    /** A frame that is refused; {@code head} holds as much of its beginning as was kept, possibly nothing. */
    record Broken(byte[] head, MllpFault fault) implements MllpFrame {}
}
