package org.liaisonhub.letter;

import org.liaisonhub.discharge.StayId;

/**
 * One version of one document of one stay.
 *
 * @param stay whose
 * @param kind which document
 * @param version 1 for the first; a later one replaces it
 */
public record DocumentId(StayId stay, DocumentKind kind, int version) {
    public DocumentId {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }

    /** A text that names this version for ever. */
    public String key() {
        return stay.key() + "/" + kind + "/" + version;
    }
}
