package org.liaisonhub.json;

import java.util.List;
import java.util.function.Function;
import org.liaisonhub.discharge.Fact;

/**
 * One top-level member of a discharge event and the facts it brings.
 *
 * @param name the member
 * @param facts reads them from its value; usually one
 */
record FactMember(String name, Function<Value, List<? extends Fact>> facts) {
    /** A member that is one fact. */
    static FactMember one(String name, Function<Value, ? extends Fact> fact) {
        return new FactMember(name, value -> List.of(fact.apply(value)));
    }
}
