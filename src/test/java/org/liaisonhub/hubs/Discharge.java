package org.liaisonhub.hubs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.liaisonhub.Patience;
import org.liaisonhub.routing.mllp.MllpClient;

/** A patient who leaves the hospital, with a GP whom the demo directory knows. */
final class Discharge {
    private Discharge() {}

    static byte[] message(String stay, String controlId) {
        return String.join(
                        "\r",
                        "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|" + controlId
                                + "|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8",
                        "EVN||20261120101500",
                        "PID|||" + stay + "^^^HOSP&1.2.3&ISO^PI||DURAND^JEANNE^JEANNE^^Mme^^L||19400101|F"
                                + "||||||||||||||||||||||||VALI",
                        "PV1||I|1120|R|||||||||||||||" + stay
                                + "^^^HOSP&1.2.3&ISO^VN|||||||||||||||||||||||||20261115080000|20261120100000",
                        "ROL||UP|ODRP|99700000013^MARTIN^PAUL^^^DR^^^RPPS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS",
                        "ZFM||8",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The hub's answer over a connection of its own. */
    static String send(int port, String stay, String controlId) throws IOException {
        try (MllpClient sender =
                MllpClient.connect("127.0.0.1", port, Patience.LONG, Patience.LONG, Optional.empty())) {
            return new String(sender.send(message(stay, controlId)), StandardCharsets.UTF_8);
        }
    }
}
