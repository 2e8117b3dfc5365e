package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.List;

/**
 * A message cut into segments. HL7 ends a segment with a carriage return; real senders also use a line feed, both, or
 * several, and some let line breaks stand inside a field.
 *
 * @param segments the segments, in order, without line ends
 * @param joined whether a line that begins no segment was joined to the one before
 * @param leftOut whether something after the last segment was left out
 */
record Hl7Lines(List<String> segments, boolean joined, boolean leftOut) {

    static Hl7Lines of(String text, char fieldSeparator) {
        List<String> segments = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        boolean joined = false;
        for (String line : text.split("[\\r\\n]+")) {
            String candidate = line.stripLeading();
            if (candidate.isEmpty()) {
                continue;
            }
            if (beginsSegment(candidate, fieldSeparator)) {
                joined |= settle(segments, pending);
                segments.add(candidate);
            } else {
                pending.append(' ').append(line);
            }
        }
        boolean trailing = pending.length() > 0;
        boolean field = pending.indexOf(String.valueOf(fieldSeparator)) >= 0;
        // The rest of a broken field goes on with separators; what some sender put after the message does not.
        joined |= field && settle(segments, pending);
        return new Hl7Lines(segments, joined, trailing && !field);
    }

    private static boolean settle(List<String> segments, StringBuilder pending) {
        if (pending.length() == 0 || segments.isEmpty()) {
            return false;
        }
        int last = segments.size() - 1;
        segments.set(last, segments.get(last) + pending);
        pending.setLength(0);
        return true;
    }

    private static boolean beginsSegment(String line, char fieldSeparator) {
        return line.length() >= 3
                && isCapital(line.charAt(0))
                && isCapitalOrDigit(line.charAt(1))
                && isCapitalOrDigit(line.charAt(2))
                && (line.length() == 3 || line.charAt(3) == fieldSeparator);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isCapitalOrDigit(char c) {
        return isCapital(c) || c >= '0' && c <= '9';
    }
}
