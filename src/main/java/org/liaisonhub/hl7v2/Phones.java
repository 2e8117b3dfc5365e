package org.liaisonhub.hl7v2;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Telephone numbers (XTN; HL7 2.5, section 2.A.89) on which a person can be called: no fax, pager or mail address. */
final class Phones {
    private static final Set<String> NOT_TO_CALL = Set.of("FX", "BP", "MD", "TDD", "TTY", "INTERNET", "X.400");
    private static final int MOST = 10;

    private Phones() {}

    static List<String> of(Segment segment, int field) {
        return segment.each(field)
                .filter(i -> !segment.text(field, i, 2).equals("NET"))
                .filter(i -> !NOT_TO_CALL.contains(segment.text(field, i, 3).toUpperCase(Locale.ROOT)))
                .mapToObj(i -> number(segment, field, i))
                .filter(number -> !number.isEmpty() && !number.contains("@"))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** XTN-12, unformatted; else the old XTN-1; else country, area and local number. */
    private static String number(Segment segment, int field, int repetition) {
        String unformatted = segment.text(field, repetition, 12);
        if (!unformatted.isEmpty()) {
            return unformatted;
        }
        String old = segment.text(field, repetition, 1);
        if (!old.isEmpty()) {
            return old;
        }
        String local = segment.text(field, repetition, 7);
        return local.isEmpty()
                ? ""
                : IntStream.rangeClosed(5, 7)
                        .mapToObj(component -> segment.text(field, repetition, component))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
