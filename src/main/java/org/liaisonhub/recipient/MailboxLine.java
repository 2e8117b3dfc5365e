package org.liaisonhub.recipient;

import java.io.IOException;
import java.util.Optional;

/** A recipient's connection to the hub: its own mailbox to read, {@code acks} to answer on. For one thread. */
public interface MailboxLine extends AutoCloseable {
    /** Where answers go. */
    String ACKS = "acks";

    /** The next message, if one comes within half a second. It comes again unless it is {@linkplain #keep kept}. */
    Optional<byte[]> next() throws IOException;

    /**
     * Answers; returns when the hub has the answer on disk.
     *
     * @param messageId which message is answered; answers to one message stay in order
     */
    void answer(String messageId, byte[] answer) throws IOException;

    /** Confirms the last message: it is stored here, and the hub need not present it again. */
    void keep() throws IOException;

    @Override
    void close() throws IOException;
}
