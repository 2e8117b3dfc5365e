package org.liaisonhub.delivery;

/** Why a message goes out. */
public enum Purpose {
    /** The first version the recipient gets. */
    FIRST,
    /** The first version of a recipient whom a person named at the desk; newer versions go to it as to any other. */
    REDIRECTED,
    /** A newer version in place of one it was sent. */
    REPLACEMENT,
    /** The discharge was cancelled: what it was sent no longer holds. */
    WITHDRAWAL
}
