package org.liaisonhub.audit;

/** Writes a link as a record that other systems understand. */
@FunctionalInterface
public interface AuditWriter {
    /** One record, without a line end. */
    byte[] write(Link link);
}
