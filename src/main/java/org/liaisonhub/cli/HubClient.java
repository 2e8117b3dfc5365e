package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A running hub's HTTP API. */
final class HubClient {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final String url;
    private final String token;
    private final Words words;
    private final HttpClient http;

    /**
     * @param url scheme, host and port, without a slash at the end
     * @param tls whom to trust, for HTTPS
     */
    HubClient(String url, String token, Optional<SSLContext> tls, Words words) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        tls.ifPresent(client::sslContext);
        this.http = client.build();
        this.url = url;
        this.token = token;
        this.words = words;
    }

    /** A path segment or query value as it is written in an address. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An address with a query, without what was not asked for. */
    static String query(String path, Map<String, @Nullable String> asked) {
        StringBuilder address = new StringBuilder(path);
        asked.forEach((name, value) -> {
            if (value != null) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(segment(value));
            }
        });
        return address.toString();
    }

    /** What is at an address, shown to a person of that name. */
    byte[] read(String path, String who) {
        HttpResponse<byte[]> response =
                exchange(request(path).header("X-Person", segment(who)).GET().build());
        return accepted(response);
    }

    JsonNode get(String path, String who) {
        return answer(read(path, who));
    }

    /** What the hub said; whatever says something else at its address, as a proxy with a page of its own, is not the hub. */
    JsonNode answer(byte[] bytes) {
        JsonNode said = json(bytes);
        if (!said.isObject()) {
            throw unreachable();
        }
        return said;
    }

    JsonNode act(String path, Map<String, String> body) {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)))
                    .build();
            return answer(accepted(exchange(request)));
        } catch (IOException e) {
            throw new IllegalStateException("a map of text can be written", e);
        }
    }

    /** Does it and writes what comes back, of the type the hub gives at this address, line by line, as it comes. */
    void copy(String path, Map<String, String> body, String contentType, PrintWriter into) {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)))
                    .build();
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream stream = response.body()) {
                if (response.statusCode() != 200) {
                    throw refused(response.statusCode(), stream.readAllBytes());
                }
                if (!response.headers().firstValue("Content-Type").orElse("").startsWith(contentType)) {
                    throw unreachable();
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                lines.lines().forEach(into::println);
            }
            if (into.checkError()) {
                throw new CommandFault(ExitCodes.PERSON_NEEDED, words.say("fault.cut-short"));
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }

    /** Sends a document to a feed; the answer is for the caller to judge. */
    HttpResponse<byte[]> feed(String path, String contentType, byte[] document) {
        return exchange(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(document))
                .build());
    }

    static JsonNode json(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException notJson) {
            return MAPPER.missingNode();
        }
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(ANSWER)
                    .header("Authorization", "Bearer " + token);
        } catch (IllegalArgumentException e) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.url", url));
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }

    private CommandFault unreachable() {
        return new CommandFault(ExitCodes.UNREACHABLE, words.say("fault.unreachable", url));
    }

    private byte[] accepted(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return response.body();
        }
        throw refused(status, response.body());
    }

    private CommandFault refused(int status, byte[] body) {
        JsonNode problem = answer(body);
        String text = words.told(problem)
                .orElseGet(() -> words.say(
                        "fault.refused",
                        problem.path("title").asText(Integer.toString(status)),
                        problem.path("detail").asText(""),
                        problem.path("where").asText("")));
        boolean wrongUse = status / 100 == 4 && status != 409;
        return new CommandFault(wrongUse ? ExitCodes.WRONG_USE : ExitCodes.PERSON_NEEDED, text.strip());
    }
}
