package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dose and rhythm in words (Dosage): as the prescriber wrote them, else put together from the coded parts. */
final class Dosages {
    private Dosages() {}

    /** All dosages of a treatment, one after another. */
    static Optional<String> of(Element resource) {
        List<String> dosages = Stream.of("dosageInstruction", "dosage")
                .flatMap(name -> resource.all(name).stream())
                .flatMap(dosage -> one(dosage).stream())
                .distinct()
                .toList();
        return dosages.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", dosages));
    }

    private static Optional<String> one(Element dosage) {
        return dosage.text("text", "patientInstruction").or(() -> composed(dosage));
    }

    private static Optional<String> composed(Element dosage) {
        Element dose = dosage.at("doseAndRate").choice("dose");
        String words = Stream.of(
                        quantity(dose.isThere() ? dose : dosage.at("doseQuantity")),
                        rhythm(dosage.at("timing")),
                        dosage.all("asNeededBoolean").stream()
                                .filter(needed -> needed.raw().equals("true"))
                                .findFirst()
                                .map(needed -> "si besoin"),
                        Words.of(dosage.at("route")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> rhythm(Element timing) {
        return timing.text("code.text", "code.coding.display", "code.coding.code")
                .or(() -> repeated(timing.at("repeat")));
    }

    /** {@code 2 × / 1 d}: in UCUM, for want of words. */
    private static Optional<String> repeated(Element repeat) {
        Optional<String> often = repeat.text("frequency").map(times -> times + " ×");
        Optional<String> period = repeat.text("period")
                .map(length -> " / " + length + " " + repeat.text("periodUnit").orElse(""));
        String at = Stream.of("timeOfDay", "when", "dayOfWeek")
                .flatMap(name -> repeat.all(name).stream())
                .flatMap(moment -> moment.text().stream())
                .collect(Collectors.joining(" "));
        String words = (often.orElse("") + period.orElse("") + " " + at).strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** A quantity with its unit; of a range both ends. */
    static Optional<String> quantity(Element quantity) {
        if (quantity.at("low").isThere() || quantity.at("high").isThere()) {
            String range = Stream.of("low", "high")
                    .flatMap(end -> quantity(quantity.at(end)).stream())
                    .collect(Collectors.joining(" – "));
            return range.isEmpty() ? Optional.empty() : Optional.of(range);
        }
        return quantity.text("value")
                .map(value -> quantity.text("comparator").orElse("")
                        + value
                        + quantity.text("unit", "code").map(unit -> " " + unit).orElse(""));
    }

    /** For how long; "long term" is a duration. */
    static Optional<String> duration(Element resource) {
        Element repeat = resource.at("dosageInstruction.timing.repeat");
        return Words.of(resource.at("courseOfTherapyType"))
                .or(() -> quantity(repeat.at("boundsDuration")))
                .or(() -> quantity(resource.at("dispenseRequest.expectedSupplyDuration")))
                .or(() -> quantity(resource.at("dosage.timing.repeat.boundsDuration")));
    }
}
