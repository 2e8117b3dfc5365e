package org.liaisonhub.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.liaisonhub.hl7v2.Hl7Envelope;

/**
 * An HL7 v2 message as segments, fields, repetitions and components. Left out, a field is empty, and those behind it stay where
 * they are. MSH-1, MSH-2 and the name of a segment are no places: without them there is no message.
 */
final class Hl7Anatomy implements Anatomy {
    private static final int MOST_PARTS = 300;

    private final Hl7Envelope envelope;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<Place, Hl7Spot> spots = new IdentityHashMap<>();

    /** A segment cut into fields; the first is its name. */
    private record Segment(Place place, List<String> fields) {}

    Hl7Anatomy(Hl7Envelope envelope) {
        this.envelope = envelope;
        Map<String, Long> sameName =
                envelope.segments().stream().collect(Collectors.groupingBy(Hl7Anatomy::nameOf, Collectors.counting()));
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < envelope.segments().size(); i++) {
            String line = envelope.segments().get(i);
            String segment = nameOf(line);
            int number = seen.merge(segment, 1, Integer::sum);
            String name = sameName.getOrDefault(segment, 1L) == 1 ? segment : segment + "[" + number + "]";
            List<String> fields = Hl7Spot.split(line, envelope.delimiters().field());
            int at = i;
            Place place = new Place(name, () -> fields(at, name, fields));
            spots.put(place, Hl7Spot.ofSegment(i));
            segments.add(new Segment(place, fields));
        }
    }

    @Override
    public List<Place> places() {
        return segments.stream().map(Segment::place).toList();
    }

    @Override
    public int coarse() {
        return 2;
    }

    private List<Place> fields(int segment, String name, List<String> fields) {
        // What stands behind the first separator of MSH is MSH-2.
        int shift = name.equals("MSH") ? 1 : 0;
        List<Place> places = new ArrayList<>();
        for (int i = shift + 1; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                int at = i;
                String field = name + "-" + (i + shift);
                places.add(place(field, Hl7Spot.ofField(segment, i), () -> repetitions(segment, at, field)));
            }
        }
        return places;
    }

    private List<Place> repetitions(int segment, int field, String name) {
        List<String> repetitions =
                Hl7Spot.split(text(segment, field), envelope.delimiters().repetition());
        if (repetitions.size() == 1) {
            return components(segment, field, 0, name, repetitions.get(0));
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < Math.min(repetitions.size(), MOST_PARTS); i++) {
            if (!repetitions.get(i).isEmpty()) {
                int at = i;
                String repetition = name + "[" + (i + 1) + "]";
                places.add(place(
                        repetition,
                        Hl7Spot.ofRepetition(segment, field, i),
                        () -> components(segment, field, at, repetition, repetitions.get(at))));
            }
        }
        return places;
    }

    private List<Place> components(int segment, int field, int repetition, String name, String text) {
        List<String> components = Hl7Spot.split(text, envelope.delimiters().component());
        if (components.size() == 1) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < Math.min(components.size(), MOST_PARTS); i++) {
            if (!components.get(i).isEmpty()) {
                places.add(place(name + "." + (i + 1), new Hl7Spot(segment, field, repetition, i), List::of));
            }
        }
        return places;
    }

    private Place place(String name, Hl7Spot spot, Supplier<List<Place>> inside) {
        Place place = new Place(name, inside);
        spots.put(place, spot);
        return place;
    }

    @Override
    public byte[] without(Set<Place> left) {
        Map<Integer, List<Hl7Spot>> bySegment =
                left.stream().map(this::spot).collect(Collectors.groupingBy(Hl7Spot::segment));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            List<Hl7Spot> gone = bySegment.getOrDefault(i, List.of());
            if (gone.stream().noneMatch(Hl7Spot::isWholeSegment)) {
                text.append(gone.isEmpty() ? envelope.segments().get(i) : line(i, gone))
                        .append('\r');
            }
        }
        return text.toString().getBytes(envelope.charset());
    }

    @Override
    public List<byte[]> otherwise(Place place) {
        Hl7Spot spot = spot(place);
        String other = OtherText.ending(spot.in(text(spot.segment(), spot.field()), envelope.delimiters()));
        List<String> fields = new ArrayList<>(segments.get(spot.segment()).fields());
        fields.set(spot.field(), spot.replaced(fields.get(spot.field()), other, envelope.delimiters()));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            text.append(
                            i == spot.segment()
                                    ? Hl7Spot.joined(
                                            fields, envelope.delimiters().field())
                                    : envelope.segments().get(i))
                    .append('\r');
        }
        return List.of(text.toString().getBytes(envelope.charset()));
    }

    private Hl7Spot spot(Place place) {
        Hl7Spot spot = spots.get(place);
        if (spot == null) {
            throw new IllegalArgumentException("no place of this message: " + place);
        }
        return spot;
    }

    private String line(int segment, List<Hl7Spot> gone) {
        List<String> fields = new ArrayList<>(segments.get(segment).fields());
        // Those of one field from the back, so that what was cut does not move what is still to be cut.
        gone.forEach(
                spot -> fields.set(spot.field(), spot.replaced(fields.get(spot.field()), "", envelope.delimiters())));
        return Hl7Spot.joined(fields, envelope.delimiters().field());
    }

    private String text(int segment, int field) {
        return segments.get(segment).fields().get(field);
    }

    private static String nameOf(String line) {
        return line.substring(0, 3);
    }
}
