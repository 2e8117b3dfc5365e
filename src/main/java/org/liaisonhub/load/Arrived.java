package org.liaisonhub.load;

import java.time.Instant;

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
        int discharge, String recipient, String messageId, String event, int version, String digest, Instant at) {}
