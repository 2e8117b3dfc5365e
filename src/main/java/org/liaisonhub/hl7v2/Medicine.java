package org.liaisonhub.hl7v2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Treatment;

/**
 * What is to be taken, and how: RXE as the pharmacy understood it, else RXO as it was ordered, else RXD or RXA as it was
 * given out or given.
 *
 * @param treatment medicine and dosage
 * @param indication what it is for (RXO-20, RXE-27)
 */
record Medicine(Treatment treatment, Optional<String> indication) {

    static Optional<Medicine> of(List<Segment> group, Timing timing) {
        return Timing.find(group, "RXE")
                .flatMap(rxe -> medicine(group, timing, rxe, 2, 3, 5, 7, 27))
                .or(() -> Timing.find(group, "RXO").flatMap(rxo -> medicine(group, timing, rxo, 1, 2, 4, 7, 20)))
                .or(() -> Timing.find(group, "RXD").flatMap(rxd -> medicine(group, timing, rxd, 2, 4, 5, 9, 0)))
                .or(() -> Timing.find(group, "RXA").flatMap(rxa -> medicine(group, timing, rxa, 5, 6, 7, 0, 0)));
    }

    private static Optional<Medicine> medicine(
            List<Segment> group,
            Timing timing,
            Segment segment,
            int what,
            int amount,
            int units,
            int instructions,
            int indication) {
        Coded name = Coded.of(segment, what);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String dose = words(" ", segment.text(amount), Coded.of(segment, units).text());
        String route =
                Timing.find(group, "RXR").map(rxr -> Coded.of(rxr, 1).text()).orElse("");
        String told = instructions == 0 ? "" : said(segment, instructions);
        String timed = Timing.find(group, "TQ1").map(tq1 -> tq1.text(11)).orElse("");
        String dosage = words(" – ", words(", ", dose, route, timing.pattern()), told, timed);
        Optional<String> why = indication == 0
                ? Optional.empty()
                : Optional.of(Coded.of(segment, indication).text()).filter(text -> !text.isEmpty());
        Treatment treatment =
                new Treatment(name.text(), name.code(), Optional.of(dosage).filter(text -> !text.isEmpty()));
        return Optional.of(new Medicine(treatment, why));
    }

    /** Instructions repeat: one sentence each. */
    private static String said(Segment segment, int field) {
        return segment.each(field)
                .mapToObj(i ->
                        segment.text(field, i, 2).isEmpty() ? segment.text(field, i, 1) : segment.text(field, i, 2))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(between));
    }
}
