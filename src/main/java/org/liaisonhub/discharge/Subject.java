package org.liaisonhub.discharge;

/** Whom or what an event is about: one stay, by number or by time, or a patient in all of his stays (ADT A28, A31, A40 name no stay). */
public sealed interface Subject permits StayId, PatientId, StayAt {
    /** A text that names the subject uniquely and stays the same for ever; the ledger's key. */
    String key();
}
