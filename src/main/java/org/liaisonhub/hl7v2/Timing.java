package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When and how often: TQ1 since 2.5, else the TQ in RXE-1 or ORC-7 (HL7 2.5, section 4.3).
 *
 * @param from first time
 * @param until last time
 * @param pattern how often, in the sender's words
 * @param duration for how long, in the sender's words
 */
record Timing(Optional<Instant> from, Optional<Instant> until, String pattern, Optional<String> duration) {

    static Timing of(Hl7Message message, List<Segment> group) {
        return find(group, "TQ1")
                .map(tq1 -> ofTq1(message, tq1))
                .or(() -> find(group, "RXE").flatMap(rxe -> ofTq(message, rxe, 1)))
                .or(() -> find(group, "ORC").flatMap(orc -> ofTq(message, orc, 7)))
                .orElse(new Timing(Optional.empty(), Optional.empty(), "", Optional.empty()));
    }

    private static Timing ofTq1(Hl7Message message, Segment tq1) {
        String pattern = tq1.each(3)
                .mapToObj(i -> filled(tq1.text(3, i, 1), tq1.text(3, i, 1, 2)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        String length = Stream.of(tq1.text(6), filled(tq1.text(6, 0, 2, 2), tq1.text(6, 0, 2)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return new Timing(
                message.instant(tq1.text(7), "TQ1", 7),
                message.instant(tq1.text(8), "TQ1", 8),
                pattern,
                Optional.of(length).filter(words -> !words.isEmpty()));
    }

    /** Interval TQ-2, duration TQ-3, start TQ-4, end TQ-5, text TQ-8. */
    private static Optional<Timing> ofTq(Hl7Message message, Segment segment, int field) {
        if (segment.repetitions(field) == 0) {
            return Optional.empty();
        }
        String words = filled(segment.text(field, 0, 8), segment.text(field, 0, 2));
        return Optional.of(new Timing(
                message.instant(segment.text(field, 0, 4), segment.name(), field),
                message.instant(segment.text(field, 0, 5), segment.name(), field),
                words,
                Optional.of(segment.text(field, 0, 3)).filter(text -> !text.isEmpty())));
    }

    private static String filled(String first, String otherwise) {
        return first.isEmpty() ? otherwise : first;
    }

    static Optional<Segment> find(List<Segment> group, String name) {
        return group.stream().filter(segment -> segment.name().equals(name)).findFirst();
    }
}
