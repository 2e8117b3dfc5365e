package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.liaisonhub.Patience;

class MllpClientTest {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration PATIENT = Patience.LONG;

    @Test
    void many_messages_go_over_one_connection() throws Exception {
        try (var hub = new Hub();
                var client = MllpClient.connect("127.0.0.1", hub.port, PATIENT, PATIENT, Optional.empty())) {
            for (int i = 0; i < 100; i++) {
                byte[] message = Ward.message(String.valueOf(i)).getBytes(ISO_8859_1);

                byte[] answer = client.send(message);

                assertThat(answer).isEqualTo(Ward.acknowledge("AA", message));
            }
            assertThat(hub.server.openConnections()).isEqualTo(1);
        }
    }

    @Test
    void nobody_listening_is_told_apart_from_nobody_answering() throws Exception {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> MllpClient.connect("127.0.0.1", port, SOON, SOON, Optional.empty()))
                .isInstanceOf(MllpUnreachable.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void a_peer_that_stays_silent_is_given_up_and_the_connection_not_used_again() throws Exception {
        try (var silent = new ServerSocket(0);
                var client = MllpClient.connect("127.0.0.1", silent.getLocalPort(), PATIENT, SOON, Optional.empty())) {
            assertThatThrownBy(() -> client.send("MSH|secret".getBytes(ISO_8859_1)))
                    .isInstanceOf(MllpNoAnswer.class)
                    .hasMessageContaining("300 ms")
                    .hasMessageNotContaining("secret");
            assertThatThrownBy(() -> client.send("MSH|2".getBytes(ISO_8859_1))).isInstanceOf(MllpUnreachable.class);
        }
    }

    @Test
    void a_peer_that_trickles_its_answer_is_given_up_in_time() throws Exception {
        assertThatThrownBy(() -> sendTo("\u000bMSH|" + "x".repeat(500_000), SOON))
                .isInstanceOf(MllpNoAnswer.class);
    }

    @Test
    void a_peer_that_closes_without_answer_is_told() {
        assertThatThrownBy(() -> sendTo("", PATIENT))
                .isInstanceOf(MllpNoAnswer.class)
                .hasMessageContaining("closed the connection");
    }

    @Test
    void an_answer_without_end_is_broken_and_not_quoted() {
        assertThatThrownBy(() -> sendTo("\u000bMSH|secret" + "x".repeat(1_100_000), PATIENT))
                .isInstanceOf(MllpBrokenAnswer.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_message_that_would_break_its_own_frame_is_not_sent() throws Exception {
        try (var listening = new ServerSocket(0);
                var client =
                        MllpClient.connect("127.0.0.1", listening.getLocalPort(), PATIENT, PATIENT, Optional.empty())) {
            assertThatThrownBy(() -> client.send("MSH|\u001c\rMSH|".getBytes(ISO_8859_1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0x1C");
        }
    }

    private static void sendTo(String answer, Duration patience) throws IOException {
        try (var peer = new ServerSocket(0);
                var client =
                        MllpClient.connect("127.0.0.1", peer.getLocalPort(), PATIENT, patience, Optional.empty())) {
            var answered = CompletableFuture.runAsync(() -> {
                try (var accepted = peer.accept()) {
                    accepted.getInputStream().read(new byte[100]);
                    accepted.getOutputStream().write(answer.getBytes(ISO_8859_1));
                    accepted.getOutputStream().flush();
                    if (!answer.isEmpty()) {
                        accepted.getInputStream().read();
                    }
                } catch (IOException senderGaveUp) {
                    return;
                }
            });
            try {
                client.send("MSH|1".getBytes(ISO_8859_1));
            } finally {
                client.close();
                answered.join();
            }
        }
    }
}
