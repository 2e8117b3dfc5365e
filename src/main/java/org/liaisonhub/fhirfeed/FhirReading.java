package org.liaisonhub.fhirfeed;

import org.liaisonhub.discharge.FeedReading;

/** What became of one message at the door: what the hub needs to queue it, or why it is not taken, and where. */
public sealed interface FhirReading {
    /**
     * The message was read.
     *
     * @param messageId Bundle.identifier, MessageHeader.id, Bundle.id or the resource's own; empty text when it has none
     * @param group the key of the stay or patient, which keeps messages about the same in order
     * @param reading what it says
     */
    record Read(String messageId, String group, FeedReading.Understood reading) implements FhirReading {}

    /**
     * It was not.
     *
     * @param fault what is wrong
     * @param path where, as FHIRPath, or a line and column; empty text for the whole; never a value of the message
     */
    record Refused(FhirFault fault, String path) implements FhirReading {
        /** What is wrong and where, as one sentence. */
        public String why() {
            return fault.at(path);
        }
    }
}
