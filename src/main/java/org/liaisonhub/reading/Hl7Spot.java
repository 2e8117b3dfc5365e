package org.liaisonhub.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.liaisonhub.hl7v2.Hl7Delimiters;

/**
 * Where a value stands in an HL7 v2 message: numbers from 0, -1 for the whole of what is above it.
 *
 * @param field of the segment split at the field separator; the first is its name
 */
record Hl7Spot(int segment, int field, int repetition, int component) {
    static Hl7Spot ofSegment(int segment) {
        return new Hl7Spot(segment, -1, -1, -1);
    }

    static Hl7Spot ofField(int segment, int field) {
        return new Hl7Spot(segment, field, -1, -1);
    }

    static Hl7Spot ofRepetition(int segment, int field, int repetition) {
        return new Hl7Spot(segment, field, repetition, -1);
    }

    boolean isWholeSegment() {
        return field < 0;
    }

    /** What stands here. */
    String in(String wholeField, Hl7Delimiters delimiters) {
        if (repetition < 0) {
            return wholeField;
        }
        String repeated = split(wholeField, delimiters.repetition()).get(repetition);
        return component < 0
                ? repeated
                : split(repeated, delimiters.component()).get(component);
    }

    /** The field with something else here; unchanged where it does not reach so far. */
    String replaced(String wholeField, String by, Hl7Delimiters delimiters) {
        if (repetition < 0) {
            return by;
        }
        List<String> repetitions = split(wholeField, delimiters.repetition());
        if (repetition >= repetitions.size()) {
            return wholeField;
        }
        if (component < 0) {
            repetitions.set(repetition, by);
        } else {
            List<String> components = split(repetitions.get(repetition), delimiters.component());
            if (component < components.size()) {
                components.set(component, by);
            }
            repetitions.set(repetition, joined(components, delimiters.component()));
        }
        return joined(repetitions, delimiters.repetition());
    }

    /** The parts between a delimiter, empty ones too. */
    static List<String> split(String text, char delimiter) {
        return new ArrayList<>(List.of(text.split(Pattern.quote(String.valueOf(delimiter)), -1)));
    }

    static String joined(List<String> parts, char delimiter) {
        return String.join(String.valueOf(delimiter), parts);
    }
}
