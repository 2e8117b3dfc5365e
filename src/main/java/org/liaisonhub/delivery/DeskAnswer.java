package org.liaisonhub.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the desk says about one action, in no language; {@link DeskSentences} says it in one.
 *
 * @param code what
 * @param details as many as the code names; never a patient's
 */
public record DeskAnswer(DeskCode code, List<String> details) {
    public DeskAnswer {
        details = List.copyOf(details);
        if (details.size() != code.details().size()) {
            throw new IllegalArgumentException(code.code() + " takes " + code.details() + ", got " + details);
        }
    }

    /** The details under their names, in their order. */
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < details.size(); i++) {
            named.put(code.details().get(i), details.get(i));
        }
        return named;
    }

    /** An answer as the API gave it; empty where this version knows no such code, or a detail is missing. */
    public static Optional<DeskAnswer> of(String code, Map<String, String> named) {
        return DeskCode.find(code)
                .filter(known -> named.keySet().containsAll(known.details()))
                .map(known -> new DeskAnswer(
                        known, known.details().stream().map(named::get).toList()));
    }
}
