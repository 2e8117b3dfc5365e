package org.liaisonhub.delivery;

import java.time.Instant;

/**
 * Waiting parked messages of one feed that could not be used for one reason.
 *
 * @param feed which feed brought them; of answers it begins with {@link Acknowledge#FEED}
 * @param code stable code of the reason
 * @param count how many wait
 * @param oldest since when the first of them waits
 * @param newest since when the last of them waits
 */
public record ParkedGroup(String feed, String code, long count, Instant oldest, Instant newest) {}
