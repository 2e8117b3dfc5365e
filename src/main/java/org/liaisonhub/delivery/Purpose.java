package org.liaisonhub.delivery;

/** Why a message goes out. */
public enum Purpose {
    /** The first version the recipient gets. */
    FIRST,
    /** A newer version in place of one it was sent. */
    REPLACEMENT,
    /** The discharge was cancelled: what it was sent no longer holds. */
    WITHDRAWAL
}
