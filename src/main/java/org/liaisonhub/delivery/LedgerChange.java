package org.liaisonhub.delivery;

import java.util.Optional;
import org.liaisonhub.letter.DocumentId;

/** Something one commit wrote, told once it is on disk: for those who count. No name of a patient in it. */
public sealed interface LedgerChange {
    /**
     * A delivery came to be or changed its status.
     *
     * @param delivery as it is now
     * @param from its status before; empty when it is new
     */
    record Moved(Delivery delivery, Optional<DeliveryStatus> from) implements LedgerChange {}

    /** A version of a letter or care plan was written. */
    record Wrote(DocumentId document) implements LedgerChange {}

    /** A message or answer waits for a person under this code. */
    record WasParked(String code) implements LedgerChange {}

    /** A task was opened. */
    record Opened(Task task) implements LedgerChange {}

    /** A task of that id was closed. */
    record Closed(String taskId) implements LedgerChange {}
}
