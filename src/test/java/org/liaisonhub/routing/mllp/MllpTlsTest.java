package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.liaisonhub.routing.mllp.RawSender.framed;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.Patience;
import org.liaisonhub.routing.mllp.MllpTls.ClientCertificate;

class MllpTlsTest {

    private static final Duration PATIENT = Patience.LONG;

    private static SelfMade hubs;
    private static SelfMade hospitals;
    private static SelfMade strangers;

    @BeforeAll
    static void makeCertificates() throws Exception {
        hubs = SelfMade.forAddress("hub", "127.0.0.1");
        hospitals = SelfMade.forAddress("hospital", "127.0.0.1");
        strangers = SelfMade.forAddress("stranger", "10.9.8.7");
    }

    @Test
    void messages_short_and_long_go_over_tls_on_one_connection() throws Exception {
        try (var hub = hub(ClientCertificate.NONE);
                var client = connect(hub, hubs.trusted())) {
            for (int i = 0; i < 20; i++) {
                byte[] message = (Ward.message("" + i) + "x".repeat(i * 50_000)).getBytes(ISO_8859_1);

                byte[] answer = client.send(message);

                assertThat(answer).isEqualTo(Ward.acknowledge("AA", message));
            }
            assertThat(hub.ward.headers.get("1")).doesNotContainKey(MllpHeaders.CERTIFICATE);
        }
    }

    @Test
    void a_sender_with_a_trusted_certificate_is_named_to_the_route() throws Exception {
        try (var hub = hub(ClientCertificate.REQUIRED);
                var client = connect(hub, hospitals.trusting(hubs.certificate()))) {
            client.send(Ward.message("1").getBytes(ISO_8859_1));

            assertThat(hub.ward.headers.get("1")).containsEntry(MllpHeaders.CERTIFICATE, "CN=hospital");
        }
    }

    @Test
    void a_sender_without_or_with_an_unknown_certificate_never_reaches_the_route() throws Exception {
        try (var hub = hub(ClientCertificate.REQUIRED)) {
            for (var tls : new SSLContext[] {hubs.trusted(), strangers.trusting(hubs.certificate())}) {
                assertThatThrownBy(() -> sendOnce(hub, tls)).isInstanceOf(MllpException.class);
            }
            assertThat(hub.ward.admitted).isEmpty();
        }
    }

    @Test
    void a_sender_without_certificate_is_served_where_one_is_only_wanted() throws Exception {
        try (var hub = hub(ClientCertificate.WANTED)) {
            sendOnce(hub, hubs.trusted());

            assertThat(hub.ward.admitted).hasSize(1);
        }
    }

    @Test
    void a_client_does_not_send_to_a_server_it_does_not_trust_or_that_is_someone_else() throws Exception {
        try (var hub = hub(ClientCertificate.NONE)) {
            assertThatThrownBy(() -> sendOnce(hub, hospitals.trusted())).isInstanceOf(MllpUnreachable.class);
        }
        try (var elsewhere = new Hub(
                MllpLimits.defaults(),
                MllpTimeouts.defaults(),
                Optional.of(new MllpTls(strangers.trusting(hubs.certificate()), ClientCertificate.NONE)))) {
            assertThatThrownBy(() -> sendOnce(elsewhere, strangers.trusted())).isInstanceOf(MllpUnreachable.class);
        }
    }

    @Test
    void a_sender_that_speaks_plainly_to_a_tls_port_is_cut_off() throws Exception {
        try (var hub = hub(ClientCertificate.NONE);
                var plain = hub.sender()) {
            plain.says(framed(Ward.message("1")));

            await().until(() -> hub.server.openConnections() == 0);
            assertThat(hub.ward.admitted).isEmpty();
        }
    }

    private static Hub hub(ClientCertificate wanted) throws Exception {
        var tls = new MllpTls(hubs.trusting(hospitals.certificate()), wanted);
        return new Hub(MllpLimits.defaults(), MllpTimeouts.defaults(), Optional.of(tls));
    }

    private static void sendOnce(Hub hub, SSLContext tls) throws Exception {
        try (var client = connect(hub, tls)) {
            client.send(Ward.message("1").getBytes(ISO_8859_1));
        }
    }

    private static MllpClient connect(Hub hub, SSLContext tls) throws MllpUnreachable {
        return MllpClient.connect("127.0.0.1", hub.port, PATIENT, PATIENT, Optional.of(tls));
    }
}
