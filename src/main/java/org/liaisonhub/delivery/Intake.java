package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/**
 * A message as it lies in the queue {@code intake}: on disk, and acknowledged to its sender.
 *
 * @param feed which feed brought it
 * @param format content type with the terms of the feed as its parameters ({@link org.liaisonhub.discharge.FeedFormat}); picks the reader
 * @param controlId the sender's id of it; empty text when it has none
 * @param bytes the message as it came
 * @param receivedAt when it came
 * @param refused why the door refused it, where it did; such a message is only parked
 */
public record Intake(
        String feed,
        String format,
        String controlId,
        byte[] bytes,
        Instant receivedAt,
        Optional<NotUnderstood> refused) {}
