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
    /** Merges; A18, A30, A34, A36 and A39 are those of before 2.3.1. */
    A18(false),
    /** Two numbers of one person, linked; A37 says that they are not. */
    A24(false),
    A25(true),
    A28(false),
    A30(false),
    A31(false),
    A34(false),
    /** Accounts merged: news about the patient. */
    A35(false),
    A36(false),
    A37(false),
    A39(false),
    A40(false),
    A41(false),
    /** A stay that is part of another one. */
    A42(true),
    /** What was filed under one patient number, under one account, or of one stay, is another patient's. */
    A43(false),
    A44(false),
    A45(true),
    /** Numbers changed one by one: of the patient, of the account, of the stay. */
    A46(false),
    A47(false),
    A48(false),
    A49(false),
    A50(true),
    A51(true),
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
