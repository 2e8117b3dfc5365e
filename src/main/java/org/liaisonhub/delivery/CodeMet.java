package org.liaisonhub.delivery;

import java.time.Instant;
import org.liaisonhub.discharge.UnknownCode;

/**
 * A code nobody knows, as often as a feed sent it.
 *
 * @param feed which sent it
 * @param code what it would have decided, and what it was taken for
 * @param times in how many messages it was
 * @param firstAt when it came first
 * @param lastAt when it came last
 * @param controlId of the message it came in last, to look it up by
 */
public record CodeMet(String feed, UnknownCode code, long times, Instant firstAt, Instant lastAt, String controlId) {
    /** Stands for all codes of a feed that sent too many different ones. */
    public static final String OTHERS = "(others)";

    /** One that was met in a message. */
    static CodeMet in(Intake message, UnknownCode code) {
        return new CodeMet(message.feed(), code, 1, message.receivedAt(), message.receivedAt(), message.controlId());
    }

    /** The same, counted with all that are beyond what is kept of a feed. */
    public CodeMet amongOthers() {
        return new CodeMet(feed, new UnknownCode(code.table(), OTHERS, ""), times, firstAt, lastAt, controlId);
    }
}
