package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.FeedReading.Remark;

/** An ADT message while it is read: its segments wherever they stand, and the remarks made on the way. */
final class AdtMessage {
    /** The segments that are read; others are not even taken apart. */
    static final Set<String> SEGMENTS =
            Set.of("MSH", "EVN", "PID", "PD1", "ROL", "NK1", "MRG", "PV1", "PV2", "ZBE", "ZFA", "ZFM");

    private static final int MOST_OF_A_KIND = 50;

    private final Hl7Envelope envelope;
    private final ZoneId zone;
    private final List<Segment> segments = new ArrayList<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();

    AdtMessage(Hl7Envelope envelope, ZoneId zone) {
        this.envelope = envelope;
        this.zone = zone;
        remarks.addAll(envelope.remarks());
        envelope.segments().stream()
                .skip(1)
                .filter(line -> SEGMENTS.contains(line.substring(0, 3)))
                .forEach(this::add);
    }

    private void add(String line) {
        String name = line.substring(0, 3);
        if (all(name).size() == MOST_OF_A_KIND) {
            remark(name, "more than " + MOST_OF_A_KIND + " of these; the others were left out");
            return;
        }
        Segment.parse(line, envelope.delimiters())
                .ifPresentOrElse(segments::add, () -> remark(name, "cannot be taken apart; left out"));
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

    /** Notes something odd. */
    void remark(String where, String what) {
        remarks.add(new Remark(where, what));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
