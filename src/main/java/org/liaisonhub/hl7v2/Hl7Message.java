package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.LocalCodes;

/** A message while it is read: its segments wherever they stand, and the remarks made on the way. */
final class Hl7Message {
    private static final int MOST_OF_A_KIND = 50;

    /** Lines of a report, and orders of a long stay. */
    private static final int MOST_OF_MANY = 2_000;

    private static final Set<String> MANY =
            Set.of("OBX", "NTE", "OBR", "ORC", "RXO", "RXE", "RXR", "RXD", "RXA", "RXC", "TQ1", "SPM", "PRB");

    private final Hl7Envelope envelope;
    private final ZoneId zone;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<Remark> remarks;
    private final CodesOfMessage codes;

    /** @param tables what the hospital's own codes mean */
    Hl7Message(Hl7Envelope envelope, MessageKind kind, ZoneId zone, LocalCodes tables) {
        this.codes = new CodesOfMessage(tables);
        this.envelope = envelope;
        this.zone = zone;
        this.remarks = new LinkedHashSet<>(envelope.remarks());
        envelope.segments().stream()
                .skip(1)
                .filter(line -> kind.reads(line.substring(0, 3)))
                .forEach(this::add);
    }

    private void add(String line) {
        String name = line.substring(0, 3);
        int most = MANY.contains(name) ? MOST_OF_MANY : MOST_OF_A_KIND;
        if (counts.merge(name, 1, Integer::sum) > most) {
            remark(name, "more than " + most + " of these; the others were left out");
            return;
        }
        Segment.parse(line, envelope.delimiters())
                .ifPresentOrElse(segments::add, () -> remark(name, "cannot be taken apart; left out"));
    }

    private Hl7Message(Hl7Message whole, List<Segment> some) {
        this.envelope = whole.envelope;
        this.zone = whole.zone;
        this.remarks = whole.remarks;
        this.codes = whole.codes;
        segments.addAll(some);
    }

    /**
     * The message as one for each patient in it: what stands before the first PID is about all of them. What is remarked
     * of one is remarked of the whole.
     */
    List<Hl7Message> patients() {
        List<List<Segment>> groups = SegmentGroups.of(segments, (name, group) -> name.equals("PID"));
        boolean shared = groups.size() > 1 && !groups.get(0).get(0).name().equals("PID");
        if (groups.size() < (shared ? 3 : 2)) {
            return List.of(this);
        }
        List<Segment> before = shared ? groups.get(0) : List.of();
        return groups.stream()
                .skip(shared ? 1 : 0)
                .map(group -> new Hl7Message(
                        this, Stream.concat(before.stream(), group.stream()).toList()))
                .toList();
    }

    /** The hospital's time zone. */
    ZoneId zone() {
        return zone;
    }

    Hl7Envelope envelope() {
        return envelope;
    }

    Optional<Segment> find(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).findFirst();
    }

    List<Segment> all(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).toList();
    }

    /** Every segment, in order. */
    List<Segment> segments() {
        return segments;
    }

    /** A field's text, first repetition and component; empty if the segment or the field is absent. */
    String text(String segment, int field) {
        return find(segment).map(found -> found.text(field)).orElse("");
    }

    /** Whether a field is explicitly emptied. */
    boolean isDeleted(String segment, int field) {
        return find(segment).filter(found -> found.isDeleted(field)).isPresent();
    }

    /** A field's date and time. */
    Optional<Instant> instant(String segment, int field) {
        return instant(text(segment, field), segment, field);
    }

    Optional<Instant> instant(String value, String segment, int field) {
        Optional<Instant> read = Hl7Time.instant(value, zone);
        remarkUnreadable(value, read, segment, field);
        return read;
    }

    /** A field's day. */
    Optional<LocalDate> date(Segment segment, int field) {
        String value = segment.text(field);
        Optional<LocalDate> read = Hl7Time.date(value);
        remarkUnreadable(value, read, segment.name(), field);
        return read;
    }

    private void remarkUnreadable(String value, Optional<?> read, String segment, int field) {
        if (read.isEmpty() && !value.isEmpty()) {
            remark(segment + "-" + field, "is not a date that can be read; left out");
        }
    }

    /** The codes of the message. */
    CodesOfMessage codes() {
        return codes;
    }

    /** Notes that a field has a code nobody knows, of which nothing is read. */
    void unknownCode(CodeTable table, String segment, int field) {
        remark(segment + "-" + field, "is a code the hub does not know; left out");
        codes.unknown(table, text(segment, field));
    }

    /** Notes something odd. */
    void remark(String where, String what) {
        remarks.add(new Remark(where, what));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
