package org.liaisonhub.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One message as it came out of a mailbox; the same message may come again.
 *
 * @param discharge number of the discharge it is about
 * @param recipient whose mailbox it was
 * @param messageId id of the FHIR message, the same at every repeat
 * @param event {@code letter}, {@code care-plan}, {@code letter-withdrawal}…
 * @param version of the document; 0 for a withdrawal, which carries none
 * @param digest SHA-256 of its bytes, hexadecimal: the same at every repeat
 * @param at when it was read
 */
public record Arrived(
        int discharge, String recipient, String messageId, String event, int version, String digest, Instant at) {

    /** What tells one message's bytes from another's, made without the hub's own code. */
    public static String digestOf(byte[] message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
