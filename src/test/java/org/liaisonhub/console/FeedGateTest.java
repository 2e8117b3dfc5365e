package org.liaisonhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedGateTest {
    private static final int LIMIT = 5 * 1024 * 1024;

    /** A second feed with types, a size and an answer of its own. */
    private static final List<FeedDoor> DOORS = List.of(
            FeedDoor.json("json"),
            new FeedDoor(
                    "letters",
                    Set.of("text/xml", "application/xml"),
                    Set.of("charset=utf-8"),
                    2 * LIMIT,
                    Optional.of((status, code, sentence, type) -> new FeedDoor.Answer(
                            "text/xml",
                            ("<no why='" + status + " " + code + "'/>").getBytes(StandardCharsets.UTF_8)))));

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Counting feed = new Counting();
    private final ConsoleServer server = new FakeHub()
            .start(Optional.of(new FeedServlet(
                    "feeds-of-the-test",
                    feed,
                    Map.of("answer", "202"),
                    () -> DOORS,
                    request -> !request.getPathInfo().startsWith("/gone"),
                    (name, status, code) -> refused.add(name + " " + status + " " + code))));
    private final Caller caller = new Caller(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_may_pass_reaches_the_servlet_whole() {
        assertThat(post("application/json", BodyPublishers.ofByteArray(new byte[LIMIT]))
                        .statusCode())
                .isEqualTo(202);
        assertThat(feed.bytes).isEqualTo(LIMIT);
        assertThat(feed.name).isEqualTo("feeds-of-the-test");
    }

    @Test
    void json_in_utf_8_passes_however_it_is_spelt() {
        assertThat(post("application/json; charset=UTF-8", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_chunked_body_passes_too() {
        assertThat(post("application/json", chunked(1000)).statusCode()).isEqualTo(202);
        assertThat(feed.bytes).isEqualTo(1000);
    }

    @Test
    void what_is_too_large_is_refused_announced_or_not() {
        assertThat(post("application/json", BodyPublishers.ofByteArray(new byte[LIMIT + 1]))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("application/json", chunked(LIMIT + 1)).statusCode()).isEqualTo(413);
        assertThat(feed.calls).isZero();
    }

    @Test
    void what_is_too_large_is_told_of_by_feed_and_code_and_who_is_not_let_in_is_not() {
        post("application/json", BodyPublishers.ofByteArray(new byte[LIMIT + 1]));
        caller.send(caller.to("/feeds/json").POST(BodyPublishers.ofString("{}")));

        assertThat(refused).containsExactly("json 413 too-large");
    }

    @Test
    void a_compressed_body_is_refused_before_anybody_unpacks_it() {
        HttpResponse<String> response = caller.send(caller.to("/feeds/json")
                .header("Authorization", "Bearer " + FakeHub.FEED)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[100])));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(Caller.json(response).path("where").asText()).isEqualTo("header Content-Encoding");
        assertThat(feed.calls).isZero();
    }

    @Test
    void another_content_type_is_refused() {
        HttpResponse<String> response = post("text/plain", BodyPublishers.ofString("{}"));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(Caller.json(response).path("where").asText()).isEqualTo("header Content-Type");
        assertThat(post("application/json; charset=latin1", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(feed.calls).isZero();
    }

    @Test
    void no_body_at_all_is_refused() throws IOException {
        String answer = caller.raw("POST /feeds/json HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + FakeHub.FEED
                + "\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 411");
    }

    @Test
    void only_the_feeds_token_opens_and_only_post_is_taken() {
        assertThat(caller.send(caller.to("/feeds/json").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(caller.post("/feeds/json", "{}").statusCode()).isEqualTo(403);
        assertThat(caller.send(caller.to("/feeds/json").header("Authorization", "Bearer " + FakeHub.FEED))
                        .statusCode())
                .isEqualTo(405);
        assertThat(feed.calls).isZero();
    }

    @Test
    void a_feed_s_account_brings_messages_to_its_own_feed_and_to_no_other() {
        for (String path : new String[] {"/feeds/labo", "/feeds/labo/", "/feeds/lab%6F"}) {
            assertThat(bring(path, FakeHub.LABORATORY)).as(path).isNotEqualTo(403);
        }
        for (String path :
                new String[] {"/feeds/json", "/feeds/", "/feeds/json/labo", "/feeds//json", "/feeds/labo%2F..%2Fjson"
                }) {
            assertThat(bring(path, FakeHub.LABORATORY)).as(path).isBetween(400, 404);
        }
        assertThat(bring("/feeds/json", FakeHub.FEED)).isNotEqualTo(403);
    }

    @Test
    void an_account_whose_bodies_never_end_leaves_places_to_the_others() throws IOException {
        List<Socket> halves = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                halves.add(halfSent());
            }
            // Who has no place yet is not told to go on.
            await().until(() ->
                    halves.stream().filter(FeedGateTest::isToldToGoOn).count() >= 8);

            assertThat(bring("/feeds/labo", FakeHub.LABORATORY)).isEqualTo(202);
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    /** A message of which the header is there and the body is not. */
    private Socket halfSent() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        String header = "POST /feeds/json HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + FakeHub.FEED
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";
        socket.getOutputStream().write(header.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean isToldToGoOn(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException cut) {
            return false;
        }
    }

    @Test
    void where_no_feed_is_open_nothing_goes_on_and_its_sender_is_told_so() {
        HttpResponse<String> response = sent("/feeds/gone", "application/json", 2);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Caller.json(response).path("detail").asText()).contains("No feed takes messages at this address");
        assertThat(feed.calls).isZero();
    }

    @Test
    void a_feed_has_types_and_a_size_of_its_own() {
        assertThat(letter("text/xml; charset=UTF-8", LIMIT + 1).statusCode()).isEqualTo(202);
        assertThat(letter("application/json", 2).statusCode()).isEqualTo(415);
        assertThat(letter("text/xml; charset=latin1", 2).statusCode()).isEqualTo(415);
        assertThat(letter("text/xml", 2 * LIMIT + 1).statusCode()).isEqualTo(413);
        assertThat(post("text/xml", BodyPublishers.ofString("<a/>")).statusCode())
                .isEqualTo(415);
        assertThat(feed.calls).isEqualTo(1);
    }

    @Test
    void a_feed_s_sender_is_refused_in_its_own_words() {
        HttpResponse<String> response = letter("application/json", 2);

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(response.body()).isEqualTo("<no why='415 wrong-type'/>");
        assertThat(caller.send(caller.to("/feeds/letters").POST(BodyPublishers.ofString("<a/>")))
                        .body())
                .isEqualTo("<no why='401 no-token'/>");
    }

    @Test
    void a_feed_of_an_engineer_s_own_route_may_use_the_types_of_the_others() {
        for (String type : List.of("application/json", "text/xml")) {
            assertThat(sent("/feeds/labo", type, 2).statusCode()).isEqualTo(202);
        }
        HttpResponse<String> refused = sent("/feeds/labo", "text/plain", 2);
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(Caller.json(refused).path("detail").asText())
                .contains("application/json, application/xml, text/xml");
    }

    private HttpResponse<String> letter(String type, int bytes) {
        return sent("/feeds/letters", type, bytes);
    }

    private HttpResponse<String> sent(String path, String type, int bytes) {
        return caller.send(caller.to(path)
                .header("Authorization", "Bearer " + FakeHub.FEED)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(new byte[bytes])));
    }

    private int bring(String path, String token) {
        return caller.send(caller.to(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")))
                .statusCode();
    }

    private HttpResponse<String> post(String type, BodyPublisher body) {
        return caller.send(caller.to("/feeds/json")
                .header("Authorization", "Bearer " + FakeHub.FEED)
                .header("Content-Type", type)
                .POST(body));
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    /** A feed that counts what it gets. */
    private static final class Counting extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private int calls;
        private int bytes;
        private String name = "";

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            calls++;
            bytes = request.getInputStream().readAllBytes().length;
            name = getServletName();
            response.setStatus(Integer.parseInt(getInitParameter("answer")));
        }
    }
}
