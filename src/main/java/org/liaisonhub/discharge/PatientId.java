package org.liaisonhub.discharge;

import java.util.Comparator;

/**
 * A number that somebody gave a patient (PID-3, CX).
 *
 * @param authority who gave it: the assigning authority's OID or namespace
 * @param value the number itself
 * @param kind what sort of number it is (PID-3.5, HL7 table 0203 with the French additions)
 */
public record PatientId(String authority, String value, Kind kind) implements Subject, Comparable<PatientId> {
    /** The sorts of number the rules tell apart. */
    public enum Kind {
        /** The hospital's own number (PI, MR). */
        LOCAL,
        /** French national health identity, definitive. */
        INS_NIR,
        /** French national health identity, waiting for a definitive one. */
        INS_NIA,
        /** Belgian national register number. */
        NISS,
        /** Swiss social security number. */
        AHVN13,
        /** Any other. */
        OTHER;

        /** Whether the number is a national one, which may travel only on a validated identity. */
        public boolean isNational() {
            return this != LOCAL && this != OTHER;
        }
    }

    public PatientId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a patient number is not blank");
        }
    }

    @Override
    public String key() {
        return "patient:" + authority.replace("/", "%2F") + "/" + value;
    }

    @Override
    public int compareTo(PatientId other) {
        return Comparator.comparing(PatientId::authority)
                .thenComparing(PatientId::value)
                .thenComparing(PatientId::kind)
                .compare(this, other);
    }
}
