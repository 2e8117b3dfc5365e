package org.liaisonhub.hl7v2;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One segment, taken apart by HAPI. Segments are read one by one and without a message structure, so that an odd
 * segment, an unknown one or one in the wrong place never costs the others. Fields and components count from 1,
 * repetitions from 0, as in HAPI's Terser. What is absent, or explicitly deleted ({@code ""}), reads as an empty text.
 * Not for use by several threads.
 */
final class Segment {
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_REPETITIONS = 100;
    private static final PipeParser PARSER =
            new PipeParser(new DefaultHapiContext(ValidationContextFactory.noValidation()));
    private static final GenericMessage PARENT = new GenericMessage.V25(new GenericModelClassFactory());

    private final GenericSegment segment;
    private final String line;
    private final Hl7Delimiters delimiters;

    private Segment(GenericSegment segment, String line, Hl7Delimiters delimiters) {
        this.segment = segment;
        this.line = line;
        this.delimiters = delimiters;
    }

    /** The segment, or empty if HAPI cannot make anything of it, or would take too long. */
    static Optional<Segment> parse(String line, Hl7Delimiters delimiters) {
        String structured = FreeField.without(line, delimiters);
        if (!delimiters.bear(structured)) {
            return Optional.empty();
        }
        GenericSegment segment = new GenericSegment(PARENT, line.substring(0, 3));
        try {
            PARSER.parse(
                    segment, structured, new EncodingCharacters(delimiters.field(), delimiters.encodingCharacters()));
            return Optional.of(new Segment(segment, line, delimiters));
        } catch (HL7Exception | RuntimeException unreadable) {
            // What HAPI says of a value may quote it, so it goes no further than here.
            return Optional.empty();
        }
    }

    String name() {
        return segment.getName();
    }

    /** The field of the segment that holds free text or a whole document: OBX-5, NTE-3. */
    FreeField free() {
        return FreeField.of(line, delimiters);
    }

    /** How often a field repeats; 0 if it is absent. */
    int repetitions(int field) {
        try {
            return segment.getField(field).length;
        } catch (HL7Exception unreadable) {
            return 0;
        }
    }

    /** The repetition numbers of a field, of which HAPI copies all to give one. */
    IntStream each(int field) {
        return IntStream.range(0, Math.min(repetitions(field), MOST_REPETITIONS));
    }

    String text(int field) {
        return text(field, 0, 1, 1);
    }

    String text(int field, int repetition, int component) {
        return text(field, repetition, component, 1);
    }

    String text(int field, int repetition, int component, int subcomponent) {
        String raw = raw(field, repetition, component, subcomponent);
        if (raw.equals("\"\"") || raw.length() > LONGEST_TEXT) {
            return "";
        }
        return clean(Escapes.resolve(raw));
    }

    /** Whether the sender says that there is nothing any more: a field of two quotation marks. */
    boolean isDeleted(int field) {
        return raw(field, 0, 1, 1).equals("\"\"");
    }

    private String raw(int field, int repetition, int component, int subcomponent) {
        try {
            if (repetition >= repetitions(field)) {
                return "";
            }
            String value = Terser.get(segment, field, repetition, component, subcomponent);
            return value == null ? "" : value;
        } catch (HL7Exception | RuntimeException unreadable) {
            return "";
        }
    }

    /** A text on one line, without control characters. */
    static String clean(String raw) {
        boolean plain = raw.chars().noneMatch(Character::isISOControl);
        return plain ? raw.strip() : raw.replaceAll("[\\p{Cntrl} ]+", " ").strip();
    }
}
