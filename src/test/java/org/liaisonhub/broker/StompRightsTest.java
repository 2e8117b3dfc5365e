package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recipient's software can and cannot do by STOMP, frame by frame over a real TLS socket. */
class StompRightsTest {

    private static final String OWN = "mailbox." + RunningBroker.GP;

    @TempDir
    static Path data;

    private static RunningBroker running;
    private static Folder gp;

    @BeforeAll
    static void start() {
        running = new RunningBroker(data);
        gp = new Folder(running.folder(RunningBroker.GP));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_recipient_reads_its_own_mailbox_and_confirms(boolean byCertificate) throws Exception {
        running.put(OWN, "letter");

        try (var client = signedIn(byCertificate)) {
            client.send("SUBSCRIBE", "", "id", "1", "destination", OWN, "ack", "client-individual");
            var message = client.receive();
            client.send("ACK", "", "id", message.header("ack"), "receipt", "done");

            assertThat(message.command()).isEqualTo("MESSAGE");
            assertThat(message.body()).isEqualTo("letter");
            assertThat(client.receive().header("receipt-id")).isEqualTo("done");
        }
        assertThat(running.broker.depth(OWN))
                .hasValueSatisfying(depth -> assertThat(depth.waiting()).isZero());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_carries_its_senders_name_whatever_the_sender_wrote_there(boolean byCertificate) throws Exception {
        try (var client = signedIn(byCertificate)) {
            client.send(
                    "SEND",
                    "accepted",
                    "destination",
                    "acks",
                    "receipt",
                    "1",
                    "JMSXUserID",
                    RunningBroker.NURSE,
                    "_AMQ_VALIDATED_USER",
                    RunningBroker.NURSE,
                    "content-type",
                    "text/plain");
            assertThat(client.receive().command()).isEqualTo("RECEIPT");
        }

        var received = running.take("acks");

        assertThat(ValidatedSender.of(received))
                .hasValueSatisfying(user -> assertThat(user.id()).isEqualTo(RunningBroker.GP));
        assertThat(received.getObjectProperty("_AMQ_VALIDATED_USER")).isEqualTo(RunningBroker.GP);
        assertThat(received.getJMSDeliveryMode()).isEqualTo(jakarta.jms.DeliveryMode.PERSISTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailbox.nurse-morel",
                "acks",
                "intake",
                "DLQ.acks",
                "activemq.management",
                "mailbox.#",
                "mailbox.gp-lefevre::mailbox.nurse-morel",
                "mailbox.nurse-morel::mailbox.nurse-morel",
                "queue://acks"
            })
    void a_recipient_subscribes_to_nothing_but_its_own_mailbox(String address) throws Exception {
        try (var client = signedIn(false)) {
            client.send("SUBSCRIBE", "", "id", "1", "destination", address, "receipt", "1");

            assertThat(client.receive().command()).isIn("ERROR", "CLOSED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake",
                "mailbox.gp-lefevre",
                "mailbox.nurse-morel",
                "activemq.management",
                "acks::intake",
                "never.seen"
            })
    void a_recipient_sends_nowhere_but_to_the_answers(String address) throws Exception {
        try (var client = signedIn(true)) {
            client.send("SEND", "no", "destination", address, "receipt", "1");

            assertThat(client.receive().command()).isIn("ERROR", "CLOSED");
        }
        assertThat(running.broker.depth("intake"))
                .hasValueSatisfying(depth -> assertThat(depth.waiting()).isZero());
    }

    @Test
    void a_subscription_that_would_make_a_queue_is_refused() throws Exception {
        try (var client = signedIn(false)) {
            client.send(
                    "SUBSCRIBE",
                    "",
                    "id",
                    "1",
                    "destination",
                    "acks",
                    "subscription-type",
                    "MULTICAST",
                    "durable-subscription-name",
                    "mine",
                    "receipt",
                    "1");

            assertThat(client.receive().command()).isIn("ERROR", "CLOSED");
        }
    }

    @Test
    void a_wrong_password_no_password_and_no_user_are_refused() throws Exception {
        assertThat(connect(gp.trustOnly(), Map.of("login", RunningBroker.GP, "passcode", "wrong")))
                .isIn("ERROR", "CLOSED");
        assertThat(connect(gp.trustOnly(), Map.of("login", RunningBroker.GP))).isIn("ERROR", "CLOSED");
        assertThat(connect(gp.trustOnly(), Map.of())).isIn("ERROR", "CLOSED");
        assertThat(connect(gp.withCertificate(), Map.of("login", RunningBroker.NURSE)))
                .isIn("ERROR", "CLOSED");
    }

    @Test
    void a_server_shown_to_somebody_who_trusts_another_authority_is_not_believed(@TempDir Path otherData)
            throws Exception {
        try (var other = new RunningBroker(otherData)) {
            var trustsOther = new Folder(other.folder(RunningBroker.GP)).trustOnly();

            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> connect(trustsOther, Map.of("login", RunningBroker.GP)))
                    .isInstanceOf(IOException.class);
        }
    }

    private static StompClient signedIn(boolean byCertificate) throws Exception {
        var client = new StompClient(byCertificate ? gp.withCertificate() : gp.trustOnly(), running.broker.port());
        var answer =
                client.connect(byCertificate ? Map.of() : Map.of("login", RunningBroker.GP, "passcode", gp.password()));
        assertThat(answer.command()).isEqualTo("CONNECTED");
        return client;
    }

    private static String connect(SSLContext tls, Map<String, String> credentials) throws Exception {
        try (var client = new StompClient(tls, running.broker.port())) {
            return client.connect(credentials).command();
        }
    }
}
