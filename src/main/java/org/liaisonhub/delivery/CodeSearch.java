package org.liaisonhub.delivery;

import java.util.Optional;
import org.liaisonhub.discharge.CodeTable;

/**
 * Which of the codes nobody knows are asked for; what is empty matters not.
 *
 * @param feed that sent it
 * @param kind what it would have decided
 */
public record CodeSearch(Optional<String> feed, Optional<CodeTable> kind) {
    /** All of them. */
    public static final CodeSearch ALL = new CodeSearch(Optional.empty(), Optional.empty());
}
