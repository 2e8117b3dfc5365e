package org.liaisonhub.hl7v2;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaisonhub.discharge.PostalAddress;

/** Addresses (XAD; HL7 2.5, section 2.A.85). */
final class Addresses {
    /** Home, permanent, untyped, current, mailing: best first. A place of birth or an office is none of them. */
    private static final String[] LIVED_AT = {"H", "P", "", "C", "M"};

    private Addresses() {}

    /** Where the person lives. */
    static Optional<PostalAddress> home(Segment segment, int field) {
        return Arrays.stream(LIVED_AT)
                .flatMap(type -> segment.each(field)
                        .filter(i -> segment.text(field, i, 7).equals(type))
                        .mapToObj(i -> address(segment, field, i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PostalAddress> address(Segment segment, int field, int repetition) {
        // XAD-1 is one text, or number and street as subcomponents.
        String street = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> segment.text(field, repetition, 1, i))
                .filter(part -> !part.isEmpty())
                .reduce((number, name) -> number + " " + name)
                .orElse("");
        PostalAddress address = new PostalAddress(
                Stream.of(street, segment.text(field, repetition, 2))
                        .filter(line -> !line.isEmpty())
                        .toList(),
                filled(segment, field, repetition, 5),
                filled(segment, field, repetition, 3),
                filled(segment, field, repetition, 6));
        boolean somewhere = !address.lines().isEmpty()
                || address.postalCode().isPresent()
                || address.city().isPresent();
        return somewhere ? Optional.of(address) : Optional.empty();
    }

    private static Optional<String> filled(Segment segment, int field, int repetition, int component) {
        return Optional.of(segment.text(field, repetition, component)).filter(text -> !text.isEmpty());
    }
}
