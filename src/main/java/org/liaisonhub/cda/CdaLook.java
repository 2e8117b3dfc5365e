package org.liaisonhub.cda;

/** What the door needs to know of a document: it may come in, or why not. */
public sealed interface CdaLook {
    /**
     * The document can be read.
     *
     * @param documentId the document's own id
     * @param group key of the stay, else of the patient: keeps what belongs together in order
     */
    record Acceptable(String documentId, String group) implements CdaLook {}

    /** The document may not come in. */
    record NotAcceptable(CdaFault fault) implements CdaLook {}
}
