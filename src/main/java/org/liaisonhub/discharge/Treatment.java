package org.liaisonhub.discharge;

import java.util.Optional;

/**
 * One treatment as it was before the stay.
 *
 * @param name medicine, as a person would write it
 * @param code coded form (ATC, CIS, CIP), when given
 * @param dosage dose and rhythm in words
 */
public record Treatment(String name, Optional<Coding> code, Optional<String> dosage) {}
