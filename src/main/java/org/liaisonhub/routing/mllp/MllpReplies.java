package org.liaisonhub.routing.mllp;

/**
 * The acknowledgements the server gives when the route gave none (HL7 v2 chapter 2.9: AE, AR). They run on a worker thread, may block,
 * and must not throw; should one do so, the sender still gets a bare AE. {@code certificate} is the distinguished name (RFC 2253) of
 * the certificate the sender showed, or empty text.
 */
public interface MllpReplies {

    /** The route failed, or its result is not an acknowledgement: an AE for {@code request}, so that the sender tries again. */
    byte[] unanswered(byte[] request, String certificate);

    /**
     * The frame is refused before any route saw it: an AR, or an AE for {@link MllpFault#NO_ROOM}. {@code head} is the beginning of what
     * arrived: all of it for {@link MllpFault#NESTED_START}, at most 64 KiB otherwise, possibly empty.
     */
    byte[] refused(byte[] head, MllpFault fault, String certificate);
}
