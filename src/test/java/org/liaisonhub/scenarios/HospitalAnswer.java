package org.liaisonhub.scenarios;

import java.util.Arrays;
import java.util.List;

/** An HL7 acknowledgement in one line: its code and, where it refuses, why. */
final class HospitalAnswer {
    private HospitalAnswer() {}

    static String inWords(String acknowledgement) {
        List<String> segments = Arrays.asList(acknowledgement.split("\r"));
        String code = field(segments, "MSA", 1);
        String why = field(segments, "ERR", 8);
        return why.isEmpty() ? code : code + "  " + why;
    }

    private static String field(List<String> segments, String name, int number) {
        return segments.stream()
                .filter(segment -> segment.startsWith(name + "|"))
                .map(segment -> segment.split("\\|", -1))
                .filter(fields -> fields.length > number)
                .map(fields -> fields[number])
                .findFirst()
                .orElse("");
    }
}
