package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A message or answer the hub could not use, kept with its bytes until a person replays or dismisses it.
 *
 * @param id a UUID made from feed, digest and time
 * @param feed which feed brought it; {@code acks} for an answer
 * @param format content type of the bytes
 * @param controlId the sender's id of it; empty text when it has none
 * @param code stable code of the reason
 * @param reason what is wrong, where, and who can put it right; no value from the message
 * @param bytes the message as it came
 * @param parkedAt when
 * @param settled how it ended; empty while it waits
 */
public record Parked(
        String id,
        String feed,
        String format,
        String controlId,
        String code,
        String reason,
        byte[] bytes,
        Instant parkedAt,
        Optional<Task.Closing> settled) {}
