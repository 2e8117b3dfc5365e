package org.liaisonhub.delivery;

import java.util.Optional;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.LetterDocument;

/** Writes the message that travels, in the standard the recipients read. */
public interface MessageWriter {
    /** The message that carries a document; {@code replaces} names the version this recipient was sent before. */
    byte[] carrying(LetterDocument document, Delivery delivery, Recipient recipient, Optional<DocumentId> replaces);

    /** The message that takes back a document the recipient was sent. */
    byte[] withdrawing(DocumentId document, Delivery delivery, Recipient recipient);
}
