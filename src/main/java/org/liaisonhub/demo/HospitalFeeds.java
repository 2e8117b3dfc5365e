package org.liaisonhub.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.liaisonhub.routing.mllp.MllpClient;

/** A hospital's systems: they send by MLLP and by HTTP, and read what the hub answers. */
final class HospitalFeeds {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String mllpHost;
    private final int mllpPort;
    private final URI jsonFeed;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private int sent;

    /** @param token what opens the JSON feed */
    HospitalFeeds(String mllpHost, int mllpPort, URI jsonFeed, String token) {
        this.mllpHost = mllpHost;
        this.mllpPort = mllpPort;
        this.jsonFeed = jsonFeed;
        this.token = token;
    }

    /**
     * Sends a message; the answer's code: {@code AA}, {@code AR}, {@code 202}…
     *
     * @throws IOException if there is no answer
     */
    String send(StoryMessage message) throws IOException, InterruptedException {
        sent++;
        return message.isHl7() ? byMllp(message.bytes()) : byHttp(message.bytes());
    }

    /** How many messages were sent, whether answered or not. */
    int sent() {
        return sent;
    }

    private String byMllp(byte[] message) throws IOException {
        try (MllpClient client = MllpClient.connect(mllpHost, mllpPort, PATIENCE, PATIENCE, Optional.empty())) {
            return code(new String(client.send(message), StandardCharsets.ISO_8859_1));
        }
    }

    /** MSA-1 of an acknowledgement. */
    static String code(String acknowledgement) {
        return acknowledgement
                .lines()
                .filter(segment -> segment.startsWith("MSA|"))
                .map(segment -> segment.split("\\|", 3)[1])
                .findFirst()
                .orElse("?");
    }

    private String byHttp(byte[] message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(jsonFeed)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        return Integer.toString(
                http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
}
