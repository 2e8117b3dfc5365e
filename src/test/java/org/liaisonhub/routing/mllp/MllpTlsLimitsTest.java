package org.liaisonhub.routing.mllp;

import java.util.Optional;
import org.liaisonhub.routing.mllp.MllpTls.ClientCertificate;

/** A sender that shows its certificate may do no more than one in plain text. */
class MllpTlsLimitsTest extends MllpServerLimitsContract {
    private static final SelfMade HUBS = made("hub");
    private static final SelfMade HOSPITALS = made("hospital");

    MllpTlsLimitsTest() throws Exception {
        super(
                Optional.of(new MllpTls(HUBS.trusting(HOSPITALS.certificate()), ClientCertificate.REQUIRED)),
                HOSPITALS.trusting(HUBS.certificate()).getSocketFactory());
    }

    private static SelfMade made(String name) {
        try {
            return SelfMade.forAddress(name, "127.0.0.1");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
