package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.mail.internet.MimeMessage;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.observe.Exposition;
import org.liaisonhub.routing.mllp.SelfMade;

/** Alerts of a whole hub, as they arrive at a real mail server and a real HTTPS address. */
class AlertRoutesTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path shared;

    private static SelfMade identity;
    private static GreenMail mail;
    private static HttpsServer webhook;
    private static final AtomicInteger ANSWER = new AtomicInteger(204);
    private static final List<Map<String, String>> POSTED = new CopyOnWriteArrayList<>();

    @TempDir
    Path data;

    @BeforeAll
    static void open() throws Exception {
        identity = SelfMade.forAddress("localhost", "127.0.0.1");
        Path store = shared.resolve("mail.p12");
        try (OutputStream file = Files.newOutputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry(
                    "own", identity.keys().getKey("own", new char[0]), PASSWORD.toCharArray(), new Certificate[] {
                        identity.certificate()
                    });
            keys.store(file, PASSWORD.toCharArray());
        }
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY, store.toString());
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, PASSWORD);
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS), new ServerSetup(0, "127.0.0.1", "smtp")
        });
        mail.setUser("hub@hospital.example", "hub", "a mail password");
        mail.start();

        webhook = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext tls = identity.trusting(identity.certificate());
        webhook.setHttpsConfigurator(new HttpsConfigurator(tls));
        webhook.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (ANSWER.get() == 204) {
                POSTED.add(Map.of(
                        "body", body,
                        "token", exchange.getRequestHeaders().getFirst("Authorization"),
                        "signature", exchange.getRequestHeaders().getFirst("X-Liaison-Signature"),
                        "key", exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        "headers", exchange.getRequestHeaders().keySet().toString()));
            }
            exchange.sendResponseHeaders(ANSWER.get(), -1);
            exchange.close();
        });
        webhook.start();
    }

    @AfterAll
    static void close() {
        mail.stop();
        webhook.stop(0);
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY);
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY);
    }

    @BeforeEach
    void empty() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        POSTED.clear();
        ANSWER.set(204);
    }

    @Test
    void what_starts_and_what_clears_is_told_once_by_mail_and_once_by_webhook_without_a_patient() throws Exception {
        try (Hub hub = Hub.start(settings(), InstantSource.system())) {
            OneHub.send(hub, "no HL7 of DURAND JEANNE");

            Awaitility.await().untilAsserted(() -> {
                assertThat(mail.getReceivedMessages()).hasSize(1);
                assertThat(POSTED).hasSize(1);
            });
            MimeMessage told = mail.getReceivedMessages()[0];
            assertThat(told.getSubject()).startsWith("[Liaison] Alerte : 1 messages mis de côté");
            assertThat(told.getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly("operations@hospital.example");
            assertThat(told.getFrom()).extracting(Object::toString).containsExactly("hub@hospital.example");
            assertThat(told.getContent().toString())
                    .contains("./liaison parked")
                    .doesNotContain("DURAND");
            assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            Map<String, String> posted = POSTED.get(0);
            assertThat(posted.get("token")).isEqualTo("Bearer a-token-for-the-webhook");
            assertThat(posted.get("signature")).isEqualTo("sha256=" + hmac(posted.get("body")));
            assertThat(posted.get("body"))
                    .contains("\"condition\":\"parked_messages\"")
                    .doesNotContain("DURAND");
            assertThat(posted.get("headers")).doesNotContain("Camel");

            hub.ledger().parked(Optional.empty(), 10).forEach(parked -> dismiss(hub, parked.id()));

            Awaitility.await().untilAsserted(() -> {
                assertThat(mail.getReceivedMessages()).hasSize(2);
                assertThat(POSTED).hasSize(2);
            });
            assertThat(mail.getReceivedMessages()[1].getSubject()).startsWith("[Liaison] Fin d'alerte");
        }
    }

    @Test
    void a_webhook_that_fails_holds_up_no_mail_and_gets_its_notice_after_a_restart_and_the_mail_no_second_one()
            throws Exception {
        ANSWER.set(500);
        try (Hub hub = Hub.start(settings(), InstantSource.system())) {
            OneHub.send(hub, "no HL7");

            Awaitility.await().untilAsserted(() -> {
                assertThat(mail.getReceivedMessages()).hasSize(1);
                Exposition seen = scrape(hub);
                assertThat(seen.value("liaison_alert_notices_waiting", "way", "webhook"))
                        .isEqualTo(1);
                assertThat(seen.value("liaison_alert_sends_total", "way", "webhook", "outcome", "failed"))
                        .isPositive();
                assertThat(seen.value("liaison_alert_notices_waiting", "way", "mail"))
                        .isZero();
            });
        }
        ANSWER.set(204);
        InstantSource inAnHour = InstantSource.offset(InstantSource.system(), Duration.ofHours(1));

        try (Hub hub = Hub.start(settings(), inAnHour)) {
            Awaitility.await().untilAsserted(() -> assertThat(POSTED).hasSize(1));
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(scrape(hub).value("liaison_alerts_active", "condition", "parked_messages"))
                                    .isEqualTo(1));
            assertThat(mail.getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void a_mail_server_without_starttls_is_given_neither_password_nor_text() throws Exception {
        HubSettings settings = settings()
                .with(Setting.ALERT_MAIL_SECURITY, "starttls")
                .with(Setting.ALERT_MAIL_PORT, Integer.toString(mail.getSmtp().getPort()));
        try (Hub hub = Hub.start(settings, InstantSource.system())) {
            OneHub.send(hub, "no HL7");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    scrape(hub).value("liaison_alert_sends_total", "way", "mail", "outcome", "failed"))
                            .isPositive());
            assertThat(mail.getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void a_mail_server_with_starttls_is_told_everything_by_tls_and_nothing_before() throws Exception {
        SSLContext tls = identity.trusting(identity.certificate());
        try (StartTlsFront front = new StartTlsFront(tls, mail.getSmtp().getPort());
                Hub hub = Hub.start(
                        settings()
                                .with(Setting.ALERT_MAIL_SECURITY, "starttls")
                                .with(Setting.ALERT_MAIL_PORT, Integer.toString(front.port())),
                        InstantSource.system())) {
            OneHub.send(hub, "no HL7");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(mail.getReceivedMessages()).hasSize(1));
            assertThat(mail.getReceivedMessages()[0].getSubject()).startsWith("[Liaison] Alerte");
            assertThat(front.heardInClear)
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("EHLO ") || line.equals("STARTTLS"));
        }
    }

    @Test
    void settings_that_would_tell_a_secret_or_nobody_stop_the_start() throws Exception {
        for (Map.Entry<Setting, String> wrong : Map.of(
                        Setting.ALERT_WEBHOOK_URL, "http://127.0.0.1/hook",
                        Setting.ALERT_MAIL_SECURITY, "none",
                        Setting.ALERT_MAIL_FROM, "",
                        Setting.ALERT_MAIL_PASSWORD, "no-such-file",
                        Setting.ALERT_TRUST, "mail-password",
                        Setting.ALERT_HOURS, "20:00-08:00",
                        Setting.ALERT_IDLE, "mllp")
                .entrySet()) {
            HubSettings settings = settings().with(wrong.getKey(), wrong.getValue());
            assertThatThrownBy(() -> Hub.start(settings, InstantSource.system()))
                    .as(wrong.getKey().key())
                    .isInstanceOf(HubNotStarted.class)
                    .hasMessageContaining(wrong.getKey().key())
                    .hasMessageNotContaining("a mail password");
        }
    }

    private static void dismiss(Hub hub, String id) {
        hub.desk().dismiss(id, new org.liaisonhub.delivery.Desk.Person("A. Operator", "was a test"));
    }

    private static String hmac(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a-key-to-sign-with".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Exposition scrape(Hub hub) throws Exception {
        URI metrics = URI.create("http://127.0.0.1:" + hub.observePort() + "/observe/metrics");
        return Exposition.of(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body());
    }

    private HubSettings settings() throws Exception {
        Files.writeString(data.resolve("mail-password"), "a mail password\n");
        Files.writeString(data.resolve("webhook-token"), "a-token-for-the-webhook\n");
        Files.writeString(data.resolve("webhook-key"), "a-key-to-sign-with\n");
        Files.writeString(
                data.resolve("trusted.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(identity.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return OneHub.settings(data)
                .with(Setting.OBSERVE_PERIOD, "PT0.2S")
                .with(Setting.ALERT_SETTLE, "PT0S")
                .with(Setting.ALERT_CALM, "PT0S")
                .with(Setting.ALERT_GROUP, "PT0S")
                .with(Setting.ALERT_MAIL_TO, "operations@hospital.example")
                .with(Setting.ALERT_MAIL_FROM, "hub@hospital.example")
                .with(Setting.ALERT_MAIL_PORT, Integer.toString(mail.getSmtps().getPort()))
                .with(Setting.ALERT_MAIL_SECURITY, "tls")
                .with(Setting.ALERT_MAIL_USER, "hub")
                .with(Setting.ALERT_MAIL_PASSWORD, "mail-password")
                .with(
                        Setting.ALERT_WEBHOOK_URL,
                        "https://127.0.0.1:" + webhook.getAddress().getPort() + "/hook")
                .with(Setting.ALERT_WEBHOOK_TOKEN, "webhook-token")
                .with(Setting.ALERT_WEBHOOK_KEY, "webhook-key")
                .with(Setting.ALERT_TRUST, "trusted.pem");
    }
}
