package org.liaisonhub.discharge;

import java.util.List;
import java.util.Optional;

/**
 * Where a person lives (XAD).
 *
 * @param lines street and complement
 * @param postalCode postal code
 * @param city town
 * @param country ISO 3166 code
 */
public record PostalAddress(
        List<String> lines, Optional<String> postalCode, Optional<String> city, Optional<String> country) {
    public PostalAddress {
        lines = List.copyOf(lines);
    }
}
