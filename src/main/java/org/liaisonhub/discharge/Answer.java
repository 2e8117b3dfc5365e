package org.liaisonhub.discharge;

import java.util.Optional;

/**
 * An answer to a question with an outcome: transfusion, adverse event, resistant organism.
 *
 * @param value yes, no, or asked without result
 * @param detail what there is to say about it
 */
public record Answer(Value value, Optional<String> detail) {
    /** Yes, no, or asked and not known: an unknown is an answer, silence is not. */
    public enum Value {
        YES,
        NO,
        UNKNOWN
    }
}
