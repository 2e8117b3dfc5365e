package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersLeashTest {

    @TempDir
    Path data;

    private RunningBroker running;
    private Folder gp;

    @BeforeEach
    void start() {
        running = new RunningBroker(RunningBroker.settings(data)
                .withLimits(
                        new BrokerLimits(1 << 20, 1 << 26, 1 << 20, 1 << 20, 100, 10, 1 << 16, Duration.ofSeconds(1))));
        gp = new Folder(running.folder(RunningBroker.GP));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "AMQP\0\1\0\0", "SEND", "\u007f\u007f\u007f\u007f"})
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

    @ParameterizedTest
    @EnumSource
    void whoever_signed_in_may_send_more_and_stay_longer(SignIn way) throws Exception {
        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue("mailbox." + RunningBroker.GP))) {
            assertThat(consumer.receive(1_500)).isNull();

            session.createProducer(session.createQueue("acks")).send(session.createTextMessage("x".repeat(200_000)));

            assertThat(running.take("acks").getBody(String.class)).hasSize(200_000);
        }
    }

    private static int sendUntilCut(StompClient client, String beginning) throws IOException {
        var sent = 0;
        try {
            client.write(beginning);
            for (; sent < 64 << 20; sent += 1 << 16) {
                client.write("x".repeat(1 << 16));
            }
        } catch (IOException cut) {
            return sent;
        }
        return sent;
    }
}
