package org.liaisonhub.faults;

/** The smallest discharge that ends as a letter in the mailbox of a GP of the demo directory; each of its own stay and patient. */
final class Discharges {
    static final String GP = "dr-martin";

    private Discharges() {}

    /** @param stay also the control id */
    static String of(String stay) {
        return of(stay, "");
    }

    /** The same with something more in a segment that is not read. */
    static String of(String stay, String ballast) {
        return String.join(
                "\r",
                "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|" + stay
                        + "|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8",
                "EVN||20261120101500",
                "PID|||P" + stay
                        + "^^^HOSP&1.2.3&ISO^PI||DURAND^JEANNE^JEANNE^^Mme^^L||19400101|F||||||||||||||||||||||||VALI",
                "PV1||I|1120|R|||||||||||||||" + stay
                        + "^^^HOSP&1.2.3&ISO^VN|||||||||||||||||||||||||20261115080000|20261120100000",
                "ROL||UP|ODRP|99700000013^MARTIN^PAUL^^^DR^^^RPPS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS",
                "ZFM||8",
                ballast.isEmpty() ? "" : "ZXX|" + ballast + "\r");
    }
}
