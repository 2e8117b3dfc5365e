package org.liaisonhub.cda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.cda.Narrative.Row;

/** Dose and rhythm in words: those the author wrote into the table, else what the codes say. */
final class Dosage {
    private Dosage() {}

    static Optional<String> of(Row row) {
        String words = Stream.of(
                        row.under(
                                "poso", "sig", "instruction", "directions", "dose", "dosage", "fréq", "freq", "rythme"),
                        row.under("voie", "route"))
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        List<String> most = row.under("dose max");
        return PlainWords.line(most.isEmpty() ? words : words.replace(most.get(0), "max. " + most.get(0)));
    }

    static Optional<String> of(Element given) {
        Stream<String> parts = Stream.of(
                        quantity(given.at("doseQuantity")),
                        given.all("effectiveTime").stream()
                                .filter(time -> time.at("period").isThere())
                                .flatMap(time -> quantity(time.at("period")).stream())
                                .map(period -> "/ " + period)
                                .findFirst(),
                        quantity(given.at("rateQuantity")),
                        Codes.label(given.at("routeCode")))
                .flatMap(Optional::stream);
        return PlainWords.line(parts.collect(Collectors.joining(" ")));
    }

    /** A quantity or the ends of a range; units of UCUM, annotations without their braces. */
    private static Optional<String> quantity(Element quantity) {
        Element one = quantity.attribute("value").isEmpty() ? quantity.at("low") : quantity;
        String value = one.attribute("value");
        String unit = one.attribute("unit").replaceAll("[{}]", "").replaceFirst("^1$", "");
        return PlainWords.line(value + " " + unit).filter(words -> !value.isEmpty());
    }
}
