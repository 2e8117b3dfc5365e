package org.liaisonhub.json;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FilesOfMessage;

/**
 * One top-level member of a discharge event and the facts it brings.
 *
 * @param name the member
 * @param facts reads them from its value, taking out files on the way; usually one
 */
record FactMember(String name, BiFunction<Value, FilesOfMessage, List<? extends Fact>> facts) {
    /** A member that may be several facts. */
    static FactMember several(String name, Function<Value, List<? extends Fact>> facts) {
        return new FactMember(name, (value, files) -> facts.apply(value));
    }

    /** A member that is one fact. */
    static FactMember one(String name, Function<Value, ? extends Fact> fact) {
        return several(name, value -> List.of(fact.apply(value)));
    }
}
