package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.List;

/** Cuts the segments of a message into groups, wherever one begins. */
final class SegmentGroups {
    private SegmentGroups() {}

    /** Whether a segment begins a group. */
    @FunctionalInterface
    interface Head {
        /** @param group the group so far */
        boolean begins(String name, List<Segment> group);
    }

    /** The groups, none of them empty; the first holds whatever stands before the first beginning. */
    static List<List<Segment>> of(List<Segment> segments, Head head) {
        List<List<Segment>> groups = new ArrayList<>();
        List<Segment> group = new ArrayList<>();
        for (Segment segment : segments) {
            if (!group.isEmpty() && head.begins(segment.name(), group)) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(segment);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /** Whether a group has a segment of that name. */
    static boolean has(List<Segment> group, String name) {
        return group.stream().anyMatch(segment -> segment.name().equals(name));
    }
}
