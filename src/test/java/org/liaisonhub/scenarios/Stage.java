package org.liaisonhub.scenarios;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.liaisonhub.Patience;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.keys.Credentials;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;
import org.liaisonhub.routing.mllp.MllpClient;

/**
 * One real hub and the world around it. What is said to the hub is followed by a fence, a message of no scenario that is
 * taken in after it: when the fence has been seen in the ledger, so has everything before it.
 */
final class Stage implements AutoCloseable {
    static final StayId FENCE = new StayId("990000010", "FENCE");
    static final String FENCE_RECIPIENT = "pharmacie-halles";
    private static final Duration LONGEST_WAIT = Patience.LONG;
    private static final Duration POLL = Duration.ofMillis(5);

    /** Every answer of the hub to its feeds, whole. */
    final List<String> heard = new ArrayList<>();

    final StageClock clock = new StageClock(Instant.parse("2026-11-20T06:00:00Z"));
    final Hub hub;
    private final MllpClient hospital;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String feedToken;
    private final Map<String, Mailbox> mailboxes = new HashMap<>();
    private int fences;

    Stage(Path data) throws Exception {
        HubSettings settings = HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties())
                .with(Setting.MLLP_PORT, freePort())
                .with(Setting.HTTP_PORT, "0")
                .with(Setting.BROKER_PORT, "0")
                .with(Setting.OBSERVE_PORT, "0")
                .with(Setting.RELAY_PERIOD, "20")
                .with(Setting.WATCH_PERIOD, "20")
                .with(
                        Setting.FHIR_SYSTEMS,
                        "https://ch-tilleuls.example/stays=990000010,https://ch-tilleuls.example/patients=990000010")
                // One of each, so that the fence comes last and the history has one order.
                .with(Setting.FOLD_CONSUMERS, "1")
                .with(Setting.RELAY_SENDERS, "1");
        hub = Hub.start(settings, clock);
        feedToken = new Credentials(data).secret("feed-token");
        hospital = MllpClient.connect("127.0.0.1", hub.mllpPort(), Patience.LONG, Patience.LONG, Optional.empty());
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** Sends HL7 v2; the answer when it is folded. */
    String sayHl7(byte[] message) throws Exception {
        String answer = new String(hospital.send(message), StandardCharsets.UTF_8);
        awaitFolded();
        heard.add(answer);
        return answer;
    }

    /** Posts JSON to the feed; the answer when it is folded. */
    HttpResponse<String> sayJson(byte[] document) throws Exception {
        return post("json", "application/json", document);
    }

    /** Posts a CDA document to its feed; the answer when it is folded. */
    HttpResponse<String> sayCda(byte[] document) throws Exception {
        return post("cda", "application/xml", document);
    }

    private HttpResponse<String> post(String feed, String type, byte[] document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + hub.httpPort() + "/feeds/" + feed))
                .header("Authorization", "Bearer " + feedToken)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        awaitFolded();
        heard.add(answer.body());
        return answer;
    }

    /** Posts FHIR, XML or JSON, to the feed; the answer when it is folded. */
    HttpResponse<String> sayFhir(byte[] message) throws Exception {
        return post(
                "fhir/$process-message", message[0] == '<' ? "application/fhir+xml" : "application/fhir+json", message);
    }

    private void awaitFolded() throws Exception {
        fences++;
        String id = "FENCE" + fences;
        String fence = String.join(
                "\r",
                "MSH|^~\\&|GAM|990000010|HUB|HUB|20261101000000||ADT^A08^ADT_A01|" + id + "|P|2.5",
                "PID|||FENCE^^^990000010^PI||FENCE^NOBODY^^^^^L||19500101|M",
                "PV1||I|||||||||||||||||FENCE^^^990000010^VN",
                "");
        hospital.send(fence.getBytes(StandardCharsets.UTF_8));
        await(
                "message " + id + " folded",
                () -> hub.ledger().history(FENCE).stream()
                        .anyMatch(line -> line.words().endsWith(" " + id)));
    }

    /** The message of a delivery as it lies in the recipient's mailbox. */
    String message(Delivery delivery) throws Exception {
        return mailbox(delivery.recipient()).message(delivery.id());
    }

    /** Sends a recipient's answer; returns when it is in the ledger. */
    void answer(String recipient, byte[] answer) throws Exception {
        String group = "scenarios";
        int before = fencesParked();
        mailbox(recipient).answer(answer, group);
        fences++;
        String fence = "{\"schema\":\"liaison/acknowledgement/1\",\"messageId\":\"fence-" + fences
                + "\",\"code\":\"received\"}";
        mailbox(FENCE_RECIPIENT).answer(fence.getBytes(StandardCharsets.UTF_8), group);
        await("an answer of " + recipient + " taken", () -> fencesParked() > before);
    }

    private int fencesParked() {
        return hub.ledger()
                .parked(Optional.of("acks from " + FENCE_RECIPIENT), 1_000)
                .size();
    }

    private Mailbox mailbox(String recipient) throws JMSException, IOException {
        Mailbox open = mailboxes.get(recipient);
        if (open == null) {
            open = new Mailbox(hub.data(), hub.brokerPort(), recipient);
            mailboxes.put(recipient, open);
        }
        return open;
    }

    /** Returns when nothing is due of these stays: all that may leave has left, all that is late has been dealt with. */
    void awaitNothingDue(List<StayId> stays) {
        await(
                "nothing due",
                () -> stays.stream()
                        .flatMap(stay -> hub.ledger().deliveriesOf(stay).stream())
                        .noneMatch(this::isDue));
    }

    private boolean isDue(Delivery delivery) {
        DeliveryStatus status = delivery.status();
        boolean toSend =
                status == DeliveryStatus.QUEUED && !delivery.notBefore().isAfter(clock.instant());
        boolean watched =
                status == DeliveryStatus.HELD || status == DeliveryStatus.QUEUED || status == DeliveryStatus.SENT;
        return toSend || watched && !delivery.dueAt().isAfter(clock.instant());
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> mark) {
        Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .atMost(LONGEST_WAIT)
                .until(mark);
    }

    @Override
    public void close() throws Exception {
        for (Mailbox mailbox : mailboxes.values()) {
            mailbox.close();
        }
        hospital.close();
        hub.close();
    }
}
