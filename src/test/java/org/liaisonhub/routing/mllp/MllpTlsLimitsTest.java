package org.liaisonhub.routing.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
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

    /** The first handshake of a Java takes long, and here it may take no longer than silence. */
    @BeforeAll
    static void shakeHandsOnce() throws Exception {
        var tls = new MllpTls(HUBS.trusting(HOSPITALS.certificate()), ClientCertificate.REQUIRED);
        try (var hub = new Hub(MllpLimits.defaults(), MllpTimeouts.defaults(), Optional.of(tls));
                var sender = new RawSender(
                        hub.port, HOSPITALS.trusting(HUBS.certificate()).getSocketFactory())) {
            assertThat(sender.says(RawSender.framed(Ward.message("1"))).hears()).isEqualTo("AA 1");
        }
    }

    private static SelfMade made(String name) {
        try {
            return SelfMade.forAddress(name, "127.0.0.1");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
