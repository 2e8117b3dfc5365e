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

class HttpLimitsTest {
    private final FakeHub hub = new FakeHub();
    private ConsoleServer server;
    private Caller caller;

    @BeforeEach
    void start() {
        hub.limits = new HttpLimits(500, 3, Duration.ofMillis(500), 1, 1_000);
        server = hub.start(Optional.empty());
        caller = new Caller(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_account_that_asks_too_often_is_told_when_to_come_again_and_others_are_served() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(caller.get("/api/status"));
        }

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .startsWith(200, 200)
                .contains(429);
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 2);
        assertThat(caller.send(caller.to("/api/status").header("Authorization", "Bearer " + FakeHub.READER))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrong_tokens_are_counted_and_slowed_down_while_a_right_one_still_opens() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(caller.send(caller.to("/api/status").header("Authorization", "Bearer guess-" + i))
                    .statusCode());
        }

        assertThat(answers.subList(0, 10)).containsOnly(401);
        assertThat(answers.get(11)).isEqualTo(429);
        assertThat(server.failedSignIns()).isEqualTo(12);
        assertThat(caller.get("/api/status").statusCode()).isEqualTo(200);
    }

    @Test
    void a_header_that_trickles_is_cut_off_though_it_is_never_silent() throws IOException {
        try (Socket slow = new Socket("127.0.0.1", server.port())) {
            slow.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\nX: ".getBytes(StandardCharsets.US_ASCII));

            await().pollInterval(Duration.ofMillis(50)).until(() -> isCutOff(slow));
        }
    }

    @Test
    void a_second_request_on_a_connection_may_not_trickle_either() throws IOException {
        try (Socket slow = new Socket("127.0.0.1", server.port())) {
            slow.setSoTimeout(5_000);
            slow.getOutputStream()
                    .write("GET /api/status HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(slow.getInputStream().read()).isEqualTo('H');
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
                open.add(new Socket("127.0.0.1", server.port()));
            }
            try (Socket fourth = new Socket("127.0.0.1", server.port())) {
                fourth.setSoTimeout(5_000);
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

    private static boolean isCutOff(Socket socket) {
        try {
            socket.getOutputStream().write('y');
            return false;
        } catch (IOException cut) {
            return true;
        }
    }
}
