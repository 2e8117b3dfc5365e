package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeashTest {

    /** Long enough for a handshake and a sign-in on a busy machine, for the slowest must be through by then. */
    private static final Duration LEASH = Duration.ofSeconds(3);

    private static final int ANSWERS = 8_000;

    @TempDir
    Path data;

    private RunningBroker running;
    private Folder gp;

    @BeforeEach
    void start() {
        running = new RunningBroker(RunningBroker.settings(data)
                .withLimits(new BrokerLimits(1 << 20, 1 << 26, 1 << 20, 1 << 20, 1 << 20, 100, 10, 1 << 16, LEASH)));
        gp = new Folder(running.folder(RunningBroker.GP));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT",
                "AMQP\0\1\0\0",
                "SEND",
                "\u007f\u007f\u007f\u007f",
                "POST / HTTP/1.1\r\nHost: hub\r\nContent-Length: 2000000000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: "
            })
    void a_first_frame_without_end_is_cut_off(String beginning) throws Exception {
        try (var client = new StompClient(gp.trustOnly(), running.broker.port())) {
            var sent = sendUntilCut(client, beginning);

            assertThat(sent).isLessThan(8 << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT\naccept-version:1.2\n", "AMQP\3\1\0\0", "SEND\ndestination:acks\n\nno\0"})
    void a_connection_that_does_not_sign_in_is_cut_off(String beginning) throws Exception {
        try (var client = new StompClient(gp.trustOnly(), running.broker.port())) {
            client.write(beginning);

            assertThat(client.untilClosed()).isTrue();
        }
    }

    @Test
    void whoever_signed_in_may_send_more_and_stay_longer() throws Exception {
        var lines = new ArrayList<Connection>();
        try {
            for (var way : SignIn.values()) {
                lines.add(way.open(gp, running.broker.port()));
            }
            try (var session = lines.get(0).createSession(false, Session.AUTO_ACKNOWLEDGE);
                    var consumer = session.createConsumer(session.createQueue("mailbox." + RunningBroker.GP))) {
                assertThat(consumer.receive(LEASH.multipliedBy(3).dividedBy(2).toMillis()))
                        .isNull();
            }
            for (var line : lines) {
                try (var session = line.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                    session.createProducer(session.createQueue("acks"))
                            .send(session.createTextMessage("x".repeat(200_000)));
                }
                assertThat(running.take("acks").getBody(String.class)).hasSize(200_000);
            }
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    @Test
    void whoever_signed_in_cannot_leave_a_frame_without_end() throws Exception {
        try (var client = signedIn()) {
            var sent = sendUntilCut(client, "SEND\ndestination:acks\n\n");

            assertThat(sent).isLessThan(8 << 20);
        }
    }

    @Test
    void whoever_signed_in_cannot_announce_a_frame_of_two_gigabytes() throws Exception {
        try (var client = signedIn()) {
            var sent = sendUntilCut(client, "SEND\ndestination:acks\ncontent-length:2000000000\n\n\0\0");

            assertThat(sent).isLessThan(8 << 20);
        }
    }

    @Test
    void a_backlog_of_answers_that_nobody_waits_for_is_not_cut_off() throws Exception {
        try (var client = signedIn()) {
            for (int i = 0; i < ANSWERS; i++) {
                client.send("SEND", "x".repeat(500), "destination", "acks");
            }
            client.send("DISCONNECT", "", "receipt", "all");

            assertThat(client.receive().header("receipt-id")).isEqualTo("all");
        }
        assertThat(running.broker.depth("acks").orElseThrow().waiting()).isEqualTo(ANSWERS);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignIn.class,
            names = {"AMQP_PASSWORD", "AMQP_CERTIFICATE", "CORE_PASSWORD"})
    void a_message_far_beyond_the_limit_is_cut_off_before_it_is_whole(SignIn way) throws Exception {
        assertCutOff(way.open(gp, running.broker.port()));
    }

    @Test
    void a_packet_of_core_far_beyond_the_limit_is_cut_off_before_it_is_whole() throws Exception {
        var factory = (ActiveMQConnectionFactory)
                SignIn.CORE_PASSWORD.factory(gp, running.broker.port(), RunningBroker.GP, gp.password());
        factory.setMinLargeMessageSize(1 << 30);
        factory.setProducerWindowSize(-1);
        assertCutOff(SignIn.open(factory));
    }

    /** Sends a hundred times what it may; a refusal by the hub's own words would have come after all of it. */
    private static void assertCutOff(Connection opened) throws JMSException {
        try (var line = opened;
                var session = line.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var acks = session.createProducer(session.createQueue("acks"))) {
            var message = session.createBytesMessage();
            message.writeBytes(new byte[100 << 20]);

            assertThatThrownBy(() -> acks.send(message))
                    .isInstanceOf(JMSException.class)
                    .hasMessageNotContaining("larger than");
        }
    }

    private StompClient signedIn() throws Exception {
        var client = new StompClient(gp.trustOnly(), running.broker.port());
        assertThat(client.connect(Map.of("login", RunningBroker.GP, "passcode", gp.password()))
                        .command())
                .isEqualTo("CONNECTED");
        return client;
    }

    /** As Core's decoder takes them: length, type, channel 0, a time to live of 60 s. */
    private static final String PING = "\0\0\0\21" + "\n" + "\0".repeat(8) + "\0\0\0\0\0\0\u00ea\u0060";

    @Test
    void whole_packets_of_a_stranger_count_as_much_as_an_endless_one() throws Exception {
        try (var client = new StompClient(gp.trustOnly(), running.broker.port())) {
            assertThat(sendUntilCut(client, "ARTEMIS", PING.repeat((1 << 16) / PING.length())))
                    .isLessThan(8 << 20);
        }
    }

    private static int sendUntilCut(StompClient client, String beginning) throws IOException {
        return sendUntilCut(client, beginning, "x".repeat(1 << 16));
    }

    private static int sendUntilCut(StompClient client, String beginning, String more) throws IOException {
        var sent = 0;
        try {
            client.write(beginning);
            for (; sent < 64 << 20; sent += more.length()) {
                client.write(more);
            }
        } catch (IOException cut) {
            return sent;
        }
        return sent;
    }
}
