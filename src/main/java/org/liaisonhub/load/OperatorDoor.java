package org.liaisonhub.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The hub's API as an operator asks it. */
final class OperatorDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern OPEN = Pattern.compile("\"(?:held|queued|sent|refused|dead)\"\\s*:\\s*(\\d+)");

    private final HubAddress hub;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    OperatorDoor(HubAddress hub) throws IOException {
        this.hub = hub;
        this.token = Files.readString(hub.data().resolve("credentials").resolve("operator-token"))
                .strip();
    }

    /** Deliveries that are not settled. */
    long open() throws IOException, InterruptedException {
        return OPEN.matcher(get("/api/status"))
                .results()
                .map(MatchResult::group)
                .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")))
                .sum();
    }

    /** The longest of several answers to each question an operator's page asks, in milliseconds. */
    Map<String, Double> questions(String stay) throws IOException, InterruptedException {
        Map<String, Double> longest = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/status",
                "/api/undelivered",
                "/api/tasks",
                "/api/parked",
                "/api/stays",
                "/api/stays/" + Discharges.FACILITY + "/" + stay)) {
            double most = 0;
            get(path);
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                get(path);
                most = Math.max(most, (System.nanoTime() - start) / 1e6);
            }
            longest.put(path.endsWith(stay) ? "/api/stays/…" : path, most);
        }
        return longest;
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + HubAddress.HOST + ":" + hub.httpPort() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "the hub answered " + path.replaceAll("/stays/.*", "/stays/…") + " with " + answer.statusCode());
        }
        return answer.body();
    }
}
