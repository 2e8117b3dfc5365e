package org.liaisonhub.discharge;

/**
 * One thing a feed told us about one stay or one patient. A message usually brings several.
 *
 * @param about the stay or patient it is about
 * @param saying when and in which message it was said
 * @param fact what was said
 */
public record DischargeEvent(Subject about, Saying saying, Fact fact) {}
