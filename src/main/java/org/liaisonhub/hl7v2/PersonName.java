package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A person's names (XPN; HL7 2.5, section 2.A.88): L is the name at birth in France and the legal name elsewhere, D the
 * one used in daily life. A name without a type is a legal one, says HL7.
 */
record PersonName(Optional<String> birthName, Optional<String> usedName, List<String> givenNames) {

    static PersonName of(Segment segment, int field) {
        OptionalInt legal = first(segment, field, "L", "", "B", "U");
        OptionalInt used = first(segment, field, "D");
        List<String> given = legal.isPresent() ? given(segment, field, legal.getAsInt()) : List.of();
        return new PersonName(
                family(segment, field, legal),
                family(segment, field, used),
                given.isEmpty() && used.isPresent() ? given(segment, field, used.getAsInt()) : given);
    }

    boolean isEmpty() {
        return birthName.isEmpty() && usedName.isEmpty() && givenNames.isEmpty();
    }

    /** The name on one line: first given name, then the family name in use. */
    String written() {
        return Stream.concat(givenNames.stream().limit(1), usedName.or(() -> birthName).stream())
                .reduce((given, family) -> given + " " + family)
                .orElse("");
    }

    private static OptionalInt first(Segment segment, int field, String... types) {
        return Arrays.stream(types)
                .flatMapToInt(type -> segment.each(field)
                        .filter(i -> segment.text(field, i, 7).equals(type))
                        .filter(i -> !segment.text(field, i, 1).isEmpty()
                                || !segment.text(field, i, 2).isEmpty())
                        .limit(1))
                .findFirst();
    }

    private static Optional<String> family(Segment segment, int field, OptionalInt repetition) {
        return repetition.isEmpty()
                ? Optional.empty()
                : Optional.of(segment.text(field, repetition.getAsInt(), 1)).filter(name -> !name.isEmpty());
    }

    /** XPN-2, then what XPN-3 adds; French senders repeat the first given name at the head of XPN-3. */
    private static List<String> given(Segment segment, int field, int repetition) {
        String first = segment.text(field, repetition, 2);
        String more = segment.text(field, repetition, 3);
        if (!first.isEmpty() && more.toUpperCase(Locale.ROOT).startsWith(first.toUpperCase(Locale.ROOT))) {
            more = more.substring(first.length());
        }
        List<String> names = new ArrayList<>();
        names.add(first);
        names.addAll(List.of(more.split("[ ,]+")));
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }
}
