package org.liaisonhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.Patience;

class HttpLimitsTest {
    private final FakeHub hub = new FakeHub();
    private ConsoleServer server;
    private Caller caller;
    private int guesses;

    @BeforeEach
    void start() {
        start(new HttpLimits(500, 3, Patience.LONG, 1, 1_000));
    }

    private void start(HttpLimits limits) {
        hub.limits = limits;
        server = hub.start(Optional.empty());
        caller = new Caller(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_account_that_asks_too_often_is_told_when_to_come_again_and_others_are_served() {
        assertThat(caller.get("/api/status").statusCode()).isEqualTo(200);
        assertThat(caller.get("/api/status").statusCode()).isEqualTo(200);
        HttpResponse<String> refused =
                await().until(() -> caller.get("/api/status"), answer -> answer.statusCode() == 429);

        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 2);
        assertThat(caller.send(caller.to("/api/status").header("Authorization", "Bearer " + FakeHub.READER))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrong_tokens_are_counted_and_slowed_down_while_a_right_one_still_opens() {
        for (int i = 0; i < 10; i++) {
            assertThat(guess()).isEqualTo(401);
        }
        await().until(this::guess, answer -> answer == 429);

        assertThat(server.failedSignIns()).isEqualTo(guesses);
        assertThat(caller.get("/api/status").statusCode()).isEqualTo(200);
    }

    @Test
    void a_header_that_trickles_is_cut_off_though_it_is_never_silent() throws IOException {
        giveHeadersLittleTime();
        try (Socket slow = new Socket("127.0.0.1", server.port())) {
            slow.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\nX: ".getBytes(StandardCharsets.US_ASCII));

            await().pollInterval(Duration.ofMillis(50)).until(() -> isCutOff(slow));
        }
    }

    @Test
    void a_second_request_on_a_connection_may_not_trickle_either() throws IOException {
        giveHeadersLittleTime();
        try (Socket slow = spoken()) {
            slow.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));

            await().pollInterval(Duration.ofMillis(50)).until(() -> isCutOff(slow));
        }
    }

    @Test
    void one_connection_too_many_of_an_address_is_closed_and_a_place_that_becomes_free_is_given_again()
            throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                open.add(spoken());
            }
            try (Socket fourth = new Socket("127.0.0.1", server.port())) {
                fourth.setSoTimeout(Patience.millis());
                assertThat(fourth.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }

        await().until(() -> caller.raw("GET /openapi.yaml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
    }

    private int guess() {
        return caller.send(caller.to("/api/status").header("Authorization", "Bearer guess-" + guesses++))
                .statusCode();
    }

    private void giveHeadersLittleTime() {
        server.close();
        start(new HttpLimits(500, 3, Duration.ofMillis(500), 1, 1_000));
    }

    /** A connection that has asked for something and stays open. */
    private Socket spoken() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(Patience.millis());
        socket.getOutputStream()
                .write("GET /openapi.yaml HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    private static boolean isCutOff(Socket socket) {
        try {
            socket.getOutputStream().write('y');
            return false;
        } catch (IOException cut) {
            return true;
        }
    }
}
