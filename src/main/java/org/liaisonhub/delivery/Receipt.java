package org.liaisonhub.delivery;

import java.time.Instant;

/**
 * That a message came in. Feed, sender's control id and digest together tell a repeat from a new message.
 *
 * @param feed which feed
 * @param controlId the sender's id of the message; empty text when it has none
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param receivedAt when the hub took it in
 */
public record Receipt(String feed, String controlId, String digest, Instant receivedAt) {}
