package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.liaisonhub.Patience;
import org.liaisonhub.keys.Credentials;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;
import org.liaisonhub.routing.mllp.MllpClient;

/** A real hub on which something goes wrong, and a hospital that remembers every stay of which it was told AA. */
final class BadDay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Hub hub;
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

    BadDay(HubSettings settings, InstantSource clock) {
        hub = Hub.start(settings, clock);
    }

    BadDay(HubSettings settings) {
        this(settings, InstantSource.system());
    }

    static HubSettings settings(Path data) throws IOException {
        return HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties())
                .with(Setting.MLLP_PORT, freePort())
                .with(Setting.HTTP_PORT, "0")
                .with(Setting.BROKER_PORT, "0")
                .with(Setting.OBSERVE_PORT, "0")
                .with(Setting.OBSERVE_PERIOD, "PT1S")
                .with(Setting.RELAY_PERIOD, "50")
                .with(Setting.WATCH_PERIOD, "200")
                .with(Setting.FIRST_BACK_OFF, "PT1S")
                .with(Setting.LONGEST_BACK_OFF, "PT2S")
                .with(Setting.ATTEMPTS, "1000");
    }

    static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** Sends the discharge of a stay over a connection of its own; the whole answer. */
    String send(String stay) throws IOException {
        return send(stay, Discharges.of(stay));
    }

    String send(String stay, String message) throws IOException {
        try (MllpClient sender = connect()) {
            String answer = new String(sender.send(message.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
            if (answer.contains("MSA|AA|")) {
                acknowledged.add(stay);
            }
            return answer;
        }
    }

    /** Over a connection that stays open. */
    void send(MllpClient hospital, String stay, byte[] message) throws IOException {
        String answer = new String(hospital.send(message), StandardCharsets.UTF_8);
        assertThat(answer).contains("MSA|AA|");
        acknowledged.add(stay);
    }

    MllpClient connect() throws IOException {
        return MllpClient.connect("127.0.0.1", hub.mllpPort(), Patience.LONG, Patience.LONG, Optional.empty());
    }

    /** As a hospital does: sends until it is told AA. */
    void sendUntilTaken(String stay) {
        await("AA for " + stay, () -> assertThat(send(stay)).contains("MSA|AA|"));
    }

    HttpResponse<String> post(byte[] document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.httpPort() + "/feeds/json"))
                .header("Authorization", "Bearer " + new Credentials(hub.data()).secret("feed-token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What a load balancer or a monitor is told: 200 when the hub is ready, 503 when it is not. */
    int readiness() throws Exception {
        URI ready = URI.create("http://127.0.0.1:" + hub.observePort() + "/observe/health/ready");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What the hub says of itself. */
    String health() throws Exception {
        URI health = URI.create("http://127.0.0.1:" + hub.observePort() + "/observe/health");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    Set<String> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    /** What was acknowledged before this hub was started. */
    void remember(Set<String> before) {
        acknowledged.addAll(before);
    }

    /** What is known to end otherwise than as a letter. */
    void forget(String stay) {
        acknowledged.remove(stay);
    }

    /** Every stay that was acknowledged is in the ledger, and a letter of each went out. */
    void assertNothingLost() {
        await(
                "everything acknowledged is accounted for and sent",
                () -> assertThat(acknowledged())
                        .allSatisfy(
                                stay -> assertThat(lettersSentOf(stay)).as(stay).isPositive()));
    }

    private long lettersSentOf(String stay) {
        return hub.ledger().staysNumbered(stay).stream()
                .flatMap(summary -> hub.ledger().deliveriesOf(summary.stay()).stream())
                .filter(delivery -> delivery.sentAt().isPresent())
                .count();
    }

    /** Nothing of a message that was not acknowledged was kept. */
    void assertNotKept(Collection<String> stays) {
        assertThat(stays)
                .allSatisfy(stay -> assertThat(hub.ledger().staysNumbered(stay)).isEmpty());
    }

    static void await(String what, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }

    @Override
    public void close() {
        hub.close();
    }
}
