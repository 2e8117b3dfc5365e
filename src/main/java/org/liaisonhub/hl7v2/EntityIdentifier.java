package org.liaisonhub.hl7v2;

import java.util.Optional;

/** HL7 entity identifier (EI): the number of an order, a document, an appointment, with whoever gave it. */
final class EntityIdentifier {
    private EntityIdentifier() {}

    /** The number, then, where it is said, its universal id (EI.3), else its namespace (EI.2): {@code 4711^LAB}. */
    static Optional<String> of(Segment segment, int field) {
        String id = segment.text(field);
        String by = segment.text(field, 0, 3).isEmpty() ? segment.text(field, 0, 2) : segment.text(field, 0, 3);
        return id.isEmpty() ? Optional.empty() : Optional.of(by.isEmpty() ? id : id + "^" + by);
    }
}
