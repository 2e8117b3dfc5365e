package org.liaisonhub.delivery;

/**
 * Waiting parked messages of one feed that could not be used for one reason.
 *
 * @param feed which feed brought them; of answers it begins with {@link Acknowledge#FEED}
 * @param code stable code of the reason
 * @param count how many wait
 */
public record ParkedGroup(String feed, String code, long count) {}
