package org.liaisonhub.hl7v2;

import java.util.Arrays;
import java.util.Optional;

/** The ADT events the hub takes (HL7 2.5, chapter 3; IHE PAM France 2.11 for Z99). */
enum AdtEvent {
    A01(true),
    A02(true),
    A03(true),
    A04(true),
    A05(true),
    /** From outpatient to inpatient, and back: PV1-2 says which. */
    A06(true),
    A07(true),
    A08(true),
    A11(true),
    A12(true),
    A13(true),
    A16(true),
    A25(true),
    A28(false),
    A31(false),
    /** Merges of before 2.3.1, and numbers changed one by one. */
    A34(false),
    A40(false),
    A47(false),
    Z99(true);

    private final boolean aboutStay;

    AdtEvent(boolean aboutStay) {
        this.aboutStay = aboutStay;
    }

    /** Whether the event is about one stay, or about the patient in all of his stays. */
    boolean isAboutStay() {
        return aboutStay;
    }

    static Optional<AdtEvent> named(String name) {
        return Arrays.stream(values())
                .filter(event -> event.name().equals(name))
                .findFirst();
    }
}
