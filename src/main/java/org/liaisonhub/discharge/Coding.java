package org.liaisonhub.discharge;

/**
 * A code from a published system.
 *
 * @param system the code system's URI
 * @param code the code
 * @param display its label in that system
 */
public record Coding(String system, String code, String display) {}
