package org.liaisonhub.hubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.broker.CoreRecipient;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

/** Two broker processes and a hub outside of them: one is killed, the other goes on with everything that was acknowledged. */
@Tag("slow")
class BrokerPairTest {
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void what_was_acknowledged_is_folded_although_the_primary_was_killed() throws Exception {
        int a = freePort();
        int b = freePort();
        int linkA = freePort();
        int linkB = freePort();
        Files.createDirectories(folder.resolve("locks"));
        Process primary = broker("primary", a, linkA, linkB);
        awaitState("primary", "serving");
        broker("backup", b, linkB, linkA);
        awaitState("backup", "standing by, in step");

        try (Hub hub = Hub.start(settings("localhost:" + a + ",localhost:" + b), InstantSource.system())) {
            assertThat(Discharge.send(hub.mllpPort(), "S1", "1")).contains("MSA|AA|1");
            handIn(a, "S3", "3");
            assertThatThrownBy(() -> handIn(linkA, "S5", "5"))
                    .as("the pair's door, with the certificate of somebody else")
                    .isInstanceOf(JMSException.class);
            primary.destroyForcibly().waitFor();
            Awaitility.await()
                    .atMost(LONG)
                    .ignoreExceptions()
                    .until(() -> Discharge.send(hub.mllpPort(), "S2", "2").contains("MSA|AA|2"));

            awaitState("backup", "serving alone");
            handIn(b, "S4", "4");
            Awaitility.await().atMost(LONG).untilAsserted(() -> {
                assertThat(hub.ledger().staysNumbered("S1")).hasSize(1);
                assertThat(hub.ledger().staysNumbered("S2")).hasSize(1);
                assertThat(hub.ledger().staysNumbered("S3")).as("by a queue").hasSize(1);
                assertThat(hub.ledger().staysNumbered("S4"))
                        .as("with the same credentials, at the backup")
                        .hasSize(1);
            });
            assertThat(hub.ledger().staysNumbered("S5")).isEmpty();
            assertThat(folder.resolve("backup/keys/recipients/dr-martin.access"))
                    .as("the backup knows whom the primary let in")
                    .exists();
        }
    }

    /** A sender with a queue of its own. */
    private void handIn(int port, String stay, String controlId) throws Exception {
        Path given = folder.resolve("primary/queue-senders/ch-nord");
        String password = Files.readString(given.resolve("password")).strip();
        try (var connection = CoreRecipient.withCertificate("localhost", port, given.resolve("client.p12"), password)
                        .createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue("feed.ch-nord"))
                    .send(session.createTextMessage(
                            new String(Discharge.message(stay, controlId), StandardCharsets.UTF_8)));
        }
    }

    private Path routes() throws IOException {
        Path routes = Files.createDirectories(folder.resolve("routes"));
        try (var files = Files.list(Path.of("routes"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, routes.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(routes.resolve("19-feed-ch-nord.camel.yaml"), """
                # CH Nord by its own queue.
                - templatedRoute:
                    routeTemplateRef: way-queue
                    parameters:
                      - name: feed
                        value: ch-nord
                """);
        return routes;
    }

    private Process broker(String role, int port, int link, int otherLink) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dio.netty.noUnsafe=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.liaisonhub.cli.Liaison",
                        "broker",
                        "--role",
                        role,
                        "--data",
                        folder.resolve(role).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(role + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "LIAISON_BROKER_PORT", Integer.toString(port),
                        "LIAISON_BROKER_PAIR_PORT", Integer.toString(link),
                        "LIAISON_BROKER_PAIR_OTHER", "localhost:" + otherLink,
                        "LIAISON_BROKER_PAIR_LOCKS", folder.resolve("locks").toString(),
                        "LIAISON_BROKER_KEYS",
                                folder.resolve("primary/hand-over/backup").toString()));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private void awaitState(String role, String state) {
        Path file = folder.resolve(role).resolve("broker/state");
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(file).exists().content().startsWith(state));
    }

    private HubSettings settings(String url) throws IOException {
        return HubSettings.read(Path.of("."), folder.resolve("hub"), Optional.empty(), Map.of(), new Properties())
                .with(Setting.BROKER_URL, url)
                .with(Setting.ROUTES, routes().toString())
                .with(
                        Setting.BROKER_KEYS,
                        folder.resolve("primary/hand-over/hub").toString())
                .with(Setting.MLLP_PORT, Integer.toString(freePort()))
                .with(Setting.HTTP_PORT, "0")
                .with(Setting.OBSERVE_PORT, "0");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
