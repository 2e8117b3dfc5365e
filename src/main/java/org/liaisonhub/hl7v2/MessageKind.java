package org.liaisonhub.hl7v2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The messages the hub takes, by MSH-9.1, with their events and the segments that are read of them. */
enum MessageKind {
    /** Movements and identities (chapter 3); its events are those of {@link AdtEvent}. */
    ADT(Set.of(), Set.of("PD1", "ROL", "NK1", "MRG", "PV2", "ZBE", "ZFA", "ZFM"), false),
    /** Documents (chapter 9). */
    MDM(
            Set.of("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11"),
            Set.of("TXA", "OBX", "NTE"),
            true),
    /** Results (chapter 7). */
    ORU(Set.of("R01", "W01"), Set.of("ORC", "OBR", "OBX", "NTE", "TXA", "SPM"), true),
    /** Results by specimen (chapter 7). */
    OUL(Set.of("R22"), Set.of("ORC", "OBR", "OBX", "NTE", "TXA", "SPM"), true),
    /** Orders of treatments (chapter 4). */
    OMP(Set.of("O09"), Pharmacy.SEGMENTS, false),
    /** Orders of any kind, before 2.4 and since (chapter 4). */
    ORM(Set.of("O01"), Pharmacy.SEGMENTS, false),
    /** Encoded orders of treatments; O01 is what 2.3 and before call O11. */
    RDE(Set.of("O01", "O11", "O25"), Pharmacy.SEGMENTS, false),
    /** What the pharmacy gave out. */
    RDS(Set.of("O01", "O13"), Pharmacy.SEGMENTS, false),
    /** What was given to the patient. */
    RAS(Set.of("O01", "O17"), Pharmacy.SEGMENTS, false),
    /** Referrals (chapter 11). */
    REF(Set.of("I12", "I13", "I14"), Set.of("RF1", "PRD", "DG1", "AL1", "NTE"), true),
    /** Appointments (chapter 10). */
    SIU(
            Set.of("S12", "S13", "S14", "S15", "S16", "S17", "S26"),
            Set.of("SCH", "TQ1", "AIS", "AIG", "AIL", "AIP", "NTE"),
            false),
    /** Problems (chapter 12). */
    PPR(Set.of("PC1", "PC2", "PC3"), Set.of("PRB", "NTE"), false),
    /** What became of a document that was sent through a French platform (CI-SIS, transmission of a CDA document). */
    ZAM(Set.of("Z01", "Z02", "Z03"), Set.of("OBX", "ERR"), false);

    private static final Set<String> EVERYWHERE = Set.of("MSH", "EVN", "PID", "PV1");

    private final Set<String> events;
    private final Set<String> segments;
    private final boolean carriesDocuments;

    MessageKind(Set<String> events, Set<String> segments, boolean carriesDocuments) {
        this.events = events;
        this.segments = segments;
        this.carriesDocuments = carriesDocuments;
    }

    /** What pharmacy messages are read by; a class of its own, because an enum's constants come first. */
    private static final class Pharmacy {
        static final Set<String> SEGMENTS =
                Set.of("ORC", "TQ1", "RXO", "RXE", "RXR", "RXD", "RXA", "RXC", "OBR", "NTE");
    }

    static Optional<MessageKind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether the event is one the hub takes. */
    boolean knows(String event) {
        return this == ADT ? AdtEvent.named(event).isPresent() : events.contains(event);
    }

    /** Whether a segment is read; others are not even taken apart. */
    boolean reads(String segment) {
        return EVERYWHERE.contains(segment) || segments.contains(segment);
    }

    /** Whether such messages are as long as the documents in them. */
    boolean carriesDocuments() {
        return carriesDocuments;
    }
}
