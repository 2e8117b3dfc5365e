package org.liaisonhub.recipient;

import java.util.List;

/** How a recipient's software deals with one message of its mailbox. */
@FunctionalInterface
public interface MailDesk {
    /** Answers in the order in which to send them, all about the same message. */
    record Reply(String messageId, List<byte[]> answers) {}

    /**
     * Deals with a message.
     *
     * @throws IllegalArgumentException if it is no FHIR message Bundle
     */
    Reply open(byte[] message);
}
