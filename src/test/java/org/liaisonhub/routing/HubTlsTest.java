package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.Patience;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.keys.ClientTls;
import org.liaisonhub.keys.Credentials;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.observe.Exposition;
import org.liaisonhub.routing.mllp.MllpClient;
import org.liaisonhub.routing.mllp.MllpException;

/** A whole hub with TLS on its doors, called over real sockets. */
class HubTlsTest {
    @TempDir
    Path data;

    @Test
    void a_sender_speaks_for_itself_alone_and_what_it_says_as_another_is_parked() throws Exception {
        Files.writeString(data.resolve("senders.conf"), "gam feed=gam = GAM|750000001\nlab = *|750000001\n");
        try (Hub hub = Hub.start(mutual(), InstantSource.system())) {
            assertThat(send(hub, "gam", "GAM", "1")).contains("MSA|AA|1");
            assertThat(send(hub, "lab", "ANYTHING", "2")).contains("MSA|AA|2");

            String refused = send(hub, "gam", "OTHER", "3");

            assertThat(refused).contains("MSA|AR|3").contains("HUB-2110").doesNotContain("DURAND");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(hub.ledger().parked(Optional.empty(), 10))
                            .singleElement()
                            .satisfies(parked -> {
                                assertThat(parked.code()).isEqualTo("HUB-2110");
                                assertThat(parked.feed()).isEqualTo("gam");
                                assertThat(hub.ledger()
                                                .findParked(parked.id())
                                                .map(Parked::bytes)
                                                .map(String::new))
                                        .hasValueSatisfying(
                                                kept -> assertThat(kept).contains("DURAND"));
                            }));
        }
    }

    @Test
    void senders_are_named_and_struck_out_while_the_hub_runs_and_a_faulty_list_changes_nothing() throws Exception {
        Path list = Files.writeString(data.resolve("senders.conf"), "gam = GAM|750000001\n");
        try (Hub hub = Hub.start(mutual(), InstantSource.system());
                MllpClient open = connect(hub, tls(Optional.of(sender("gam"))))) {
            assertThat(send(open, "GAM", "1")).contains("MSA|AA|1");

            Files.writeString(list, "lab = LAB|750000001\ngam\n");
            assertThat(reloadSenders(hub)).isEqualTo(409);
            assertThat(send(open, "GAM", "2")).contains("MSA|AA|2");

            Files.writeString(list, "lab = LAB|750000001\n");
            assertThat(reloadSenders(hub)).isEqualTo(200);

            assertThat(send(hub, "lab", "LAB", "3")).contains("MSA|AA|3");
            assertThat(send(open, "GAM", "4")).contains("MSA|AR|4").contains("HUB-2110");
            assertThatThrownBy(() -> send(hub, "gam", "GAM", "5")).isInstanceOf(MllpException.class);
        }
    }

    @Test
    void a_sender_s_messages_count_for_its_feed_which_is_open_while_the_list_names_it() throws Exception {
        Path list = Files.writeString(data.resolve("senders.conf"), "gam feed=gam = GAM|750000001\n");
        try (Hub hub = Hub.start(mutual().with(Setting.OBSERVE_PERIOD, "PT0.2S"), InstantSource.system())) {
            assertThat(send(hub, "gam", "GAM", "1")).contains("MSA|AA|1");
            assertThat(send(hub, "gam", "OTHER", "2")).contains("MSA|AR|2");

            assertThat(metrics(hub).value("liaison_messages_received_total", "feed", "gam", "answer", "AA"))
                    .isEqualTo(1);
            assertThat(metrics(hub).value("liaison_messages_received_total", "feed", "gam", "answer", "AR"))
                    .isEqualTo(1);
            assertThat(metrics(hub).value("liaison_messages_received_total", "feed", "mllp"))
                    .isZero();
            assertThat(metrics(hub).value("liaison_feed_idle_seconds", "feed", "gam"))
                    .isNotNegative();

            Files.writeString(list, "lab feed=lab = LAB|750000001\n");
            assertThat(reloadSenders(hub)).isEqualTo(200);
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(idleFeeds(hub)).contains("lab", "mllp").doesNotContain("gam"));
        }
    }

    private Exposition metrics(Hub hub) throws Exception {
        return Exposition.of(observed(hub, "http", "/observe/metrics", "none").body());
    }

    private List<String> idleFeeds(Hub hub) throws Exception {
        return metrics(hub).samples().stream()
                .filter(sample -> sample.name().equals("liaison_feed_idle_seconds"))
                .map(sample -> sample.labels().get("feed"))
                .toList();
    }

    private Path sender(String name) {
        return data.resolve("senders").resolve(name);
    }

    private int reloadSenders(Hub hub) throws Exception {
        URI reload = URI.create("http://127.0.0.1:" + hub.httpPort() + "/api/senders/reload");
        HttpRequest request = HttpRequest.newBuilder(reload)
                .header("Authorization", "Bearer " + new Credentials(data).secret("operator-token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"why\":\"another laboratory\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_certificate_that_is_nobody_s_who_sends_fails_in_the_handshake() throws Exception {
        Files.writeString(data.resolve("senders.conf"), "gam = GAM|750000001\n");
        try (Hub hub = Hub.start(mutual(), InstantSource.system())) {
            // A recipient's certificate is of the same authority.
            Path recipient = Files.list(data.resolve("recipients")).findFirst().orElseThrow();

            assertThatThrownBy(() -> send(hub, tls(Optional.of(recipient)), "GAM", "1"))
                    .isInstanceOf(MllpException.class);
            assertThatThrownBy(() -> send(hub, tls(Optional.empty()), "GAM", "2"))
                    .isInstanceOf(MllpException.class);
            assertThat(send(hub, "gam", "GAM", "3")).contains("MSA|AA|3");
        }
    }

    @Test
    void mutual_without_a_list_of_senders_does_not_start() throws IOException {
        HubSettings settings = mutual();

        assertThatThrownBy(() -> Hub.start(settings, InstantSource.system()))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("senders.conf is missing");
    }

    @Test
    void the_api_speaks_https_and_with_mutual_to_nobody_without_a_certificate() throws Exception {
        try (Hub hub = Hub.start(settings().with(Setting.HTTP_TLS, "on"), InstantSource.system())) {
            HttpResponse<String> status = status(hub, tls(Optional.empty()));

            assertThat(status.statusCode()).isEqualTo(200);
            assertThat(status.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
        try (Hub hub = Hub.start(settings().with(Setting.HTTP_TLS, "mutual"), InstantSource.system())) {
            Path recipient = Files.list(data.resolve("recipients")).findFirst().orElseThrow();

            assertThatThrownBy(() -> status(hub, tls(Optional.empty()))).isInstanceOf(IOException.class);
            assertThat(status(hub, tls(Optional.of(recipient))).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void another_machine_reads_the_metrics_by_https_with_the_token_alone() throws Exception {
        HubSettings outside = settings().with(Setting.OBSERVE_TLS, "on").with(Setting.OBSERVE_HOST, "0.0.0.0");
        try (Hub hub = Hub.start(outside, InstantSource.system())) {
            String token =
                    Files.readString(data.resolve("credentials/metrics-token")).strip();

            assertThat(observed(hub, "https", "/observe/metrics", "Bearer " + token)
                            .body())
                    .contains("liaison_ready");
            assertThat(observed(hub, "https", "/observe/metrics", "Bearer " + token + "x")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(observed(hub, "https", "/observe/metrics", "none").statusCode())
                    .isEqualTo(401);
            assertThat(observed(hub, "https", "/observe/health/live", "none").statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> observed(hub, "http", "/observe/metrics", "Bearer " + token))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "liaison.mllp.host, liaison.mllp.tls",
        "liaison.http.host, liaison.http.tls",
        "liaison.observe.host, liaison.observe.tls"
    })
    void a_door_in_plain_text_is_not_opened_to_other_machines(String host, String tls) throws IOException {
        HubSettings settings = settings();

        assertThatThrownBy(() -> settings.with(Setting.ofKey(host).orElseThrow(), "0.0.0.0"))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining(host + "=0.0.0.0")
                .hasMessageContaining(tls + "=on");
    }

    @Test
    void no_door_speaks_old_tls_or_a_cipher_without_forward_secrecy() throws Exception {
        HubSettings settings = settings()
                .with(Setting.HTTP_TLS, "on")
                .with(Setting.MLLP_TLS, "on")
                .with(Setting.OBSERVE_TLS, "on");
        try (Hub hub = Hub.start(settings, InstantSource.system())) {
            for (int port : new int[] {hub.httpPort(), hub.mllpPort(), hub.brokerPort(), hub.observePort()}) {
                assertThat(handshake(port, "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"))
                        .isEqualTo("TLSv1.2");
                assertThat(handshake(port, "TLSv1.3", "TLS_AES_128_GCM_SHA256")).isEqualTo("TLSv1.3");
                assertThatThrownBy(() -> handshake(port, "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"))
                        .isInstanceOf(IOException.class);
                assertThatThrownBy(() -> handshake(port, "TLSv1.2", "TLS_RSA_WITH_AES_128_GCM_SHA256"))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void a_renewed_certificate_serves_the_next_connection_without_a_restart() throws Exception {
        // As if the operator's own: made by another hub's authority, which callers here happen to trust.
        Path other = data.resolve("other");
        HubKeys first = HubKeys.open(other, List.of(), InstantSource.system());
        Path certificate = data.resolve("own.pem");
        Path key = data.resolve("own-key.pem");
        Files.copy(first.serverFile(), certificate);
        Files.copy(first.serverKeyFile(), key);
        HubSettings settings = settings()
                .with(Setting.HTTP_TLS, "on")
                .with(Setting.HOST_NAMES, "hub.example")
                .with(Setting.TLS_CERTIFICATE, "own.pem")
                .with(Setting.TLS_KEY, "own-key.pem");
        try (Hub hub = Hub.start(settings, InstantSource.system())) {
            SSLContext trusting = ClientTls.trusting(first.authorityFile(), Optional.empty());
            HttpClient open = HttpClient.newBuilder().sslContext(trusting).build();
            assertThat(open.send(statusOf(hub), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            HubKeys renewed = HubKeys.open(data.resolve("third"), List.of(), InstantSource.system());
            Files.write(key, Files.readAllBytes(renewed.serverKeyFile()));
            Files.write(certificate, Files.readAllBytes(renewed.serverFile()));

            assertThat(status(hub, ClientTls.trusting(renewed.authorityFile(), Optional.empty()))
                            .statusCode())
                    .isEqualTo(200);
            // With a context of its own: a session that is resumed looks at no certificate.
            assertThatThrownBy(() -> status(hub, ClientTls.trusting(first.authorityFile(), Optional.empty())))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(open.send(statusOf(hub), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as("the connection that was open")
                    .isEqualTo(200);
        }
    }

    private String handshake(int port, String protocol, String suite) throws Exception {
        try (var socket = (SSLSocket) tls(Optional.empty()).getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.setSoTimeout(Patience.millis());
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private String send(Hub hub, String sender, String application, String controlId) throws IOException {
        return send(hub, tls(Optional.of(sender(sender))), application, controlId);
    }

    private static String send(Hub hub, SSLContext tls, String application, String controlId) throws IOException {
        try (MllpClient client = connect(hub, tls)) {
            return send(client, application, controlId);
        }
    }

    private static MllpClient connect(Hub hub, SSLContext tls) throws IOException {
        return MllpClient.connect("127.0.0.1", hub.mllpPort(), Patience.LONG, Patience.LONG, Optional.of(tls));
    }

    private static String send(MllpClient client, String application, String controlId) throws IOException {
        String message = String.join(
                "\r",
                "MSH|^~\\&|" + application + "|750000001|HUB|HUB|20261120101500||ADT^A01^ADT_A01|" + controlId
                        + "|P|2.5",
                "EVN||20261120101500",
                "PID|||700001^^^HOSP&1.2.3&ISO^PI||DURAND^JEANNE^^^^^L||19400101|F",
                "PV1||I|1120|R|||||||||||||||S100^^^HOSP&1.2.3&ISO^VN",
                "");
        return new String(client.send(message.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> status(Hub hub, SSLContext tls) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .build()
                .send(statusOf(hub), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest statusOf(Hub hub) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + hub.httpPort() + "/api/status"))
                .header("Authorization", "Bearer " + new Credentials(data).secret("operator-token"))
                .build();
    }

    private HttpResponse<String> observed(Hub hub, String scheme, String path, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + hub.observePort() + path))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newBuilder()
                .sslContext(tls(Optional.empty()))
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private SSLContext tls(Optional<Path> identity) {
        return ClientTls.trusting(data.resolve("keys/ca.pem"), identity);
    }

    private HubSettings mutual() throws IOException {
        return settings().with(Setting.MLLP_TLS, "mutual");
    }

    private HubSettings settings() throws IOException {
        return OneHub.settings(data);
    }
}
