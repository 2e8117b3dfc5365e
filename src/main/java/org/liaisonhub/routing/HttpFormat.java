package org.liaisonhub.routing;

import java.util.Optional;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.routing.NotTakenNow.Reason;

/** What one format needs at the HTTP door: a look at a body, and the words to answer its sender with. */
interface HttpFormat {
    /**
     * Looks at a body; never throws on account of what is in it.
     *
     * @param feed whose table of local codes holds
     */
    Look look(byte[] body, String contentType, String feed);

    /** The answer when nothing was kept. */
    Reply notNow(Reason reason, String contentType);

    /**
     * What was seen.
     *
     * @param format content type that picks the reader
     * @param controlId the sender's id of the message; empty text when it has none
     * @param group the stay's key, or whatever else keeps messages that belong together in order
     * @param refused why it is only parked, where it is
     * @param reply the answer once it is on disk
     */
    record Look(String format, String controlId, String group, Optional<NotUnderstood> refused, Reply reply) {}

    /** An answer. */
    record Reply(int status, String contentType, byte[] body) {}
}
