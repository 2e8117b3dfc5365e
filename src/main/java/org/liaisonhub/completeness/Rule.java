package org.liaisonhub.completeness;

/**
 * One demand on a discharge: data, not behaviour. What it says to the ward and to the receiver is in
 * {@code rules_fr.properties} and {@code rules_en.properties} under its id.
 *
 * @param id stable, group and number: {@code TRT-03}
 * @param severity what a finding of it does, unless the situation makes it graver
 * @param fixer who can put it right
 * @param basis where it comes from: law, standard, check-list item or our own reasoning
 */
public record Rule(String id, Severity severity, Fixer fixer, String basis) {}
