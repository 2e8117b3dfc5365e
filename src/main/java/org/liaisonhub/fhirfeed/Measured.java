package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an Observation found, a line for each value: its name where it is one of several, the value with its unit, how it is to be read. */
final class Measured {
    private Measured() {}

    /** @param told the resource whose name stands above the lines */
    static List<String> of(Element observation, Element told) {
        List<String> lines = new ArrayList<>();
        boolean named = observation != told;
        line(observation, named).ifPresent(lines::add);
        observation.all("component").forEach(part -> line(part, true).ifPresent(lines::add));
        return lines;
    }

    private static Optional<String> line(Element observation, boolean named) {
        Element value = observation.choice("value");
        Optional<String> found =
                Dosages.quantity(value).or(() -> Words.of(value)).or(value::text);
        String name = named
                ? Words.of(observation.at("code")).map(words -> words + ": ").orElse("")
                : "";
        String reading = observation
                .text("interpretation.coding.code")
                .filter(code -> !code.equals("N"))
                .map(code -> " (" + code + ")")
                .orElse("");
        return found.map(words -> name + words + reading);
    }
}
