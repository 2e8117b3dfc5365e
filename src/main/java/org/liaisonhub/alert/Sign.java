package org.liaisonhub.alert;

/**
 * A figure as it is now.
 *
 * @param subject what of the kind: a feed, a part, a file; empty when there is one only. Never a patient
 */
public record Sign(Condition condition, String subject, double figure) {}
