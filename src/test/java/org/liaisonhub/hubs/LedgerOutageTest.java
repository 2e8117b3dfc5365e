package org.liaisonhub.hubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.faults.Fault;
import org.liaisonhub.ledger.DurablePostgres;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubNotStarted;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

/** A hub whose ledger is a PostgreSQL server, and what becomes of it while the server is away. */
@Tag("slow")
class LedgerOutageTest {
    @TempDir
    Path data;

    @TempDir
    Path tables;

    @BeforeEach
    void password() throws IOException {
        Files.createDirectories(data.resolve("credentials"));
        Files.writeString(data.resolve("credentials/ledger-password"), "postgres\n");
    }

    @Test
    @Fault("PostgreSQL away")
    void what_comes_in_while_the_server_is_away_is_taken_and_folded_when_it_is_back() throws Exception {
        int port = freePort();
        EmbeddedPostgres server = server(port);
        try (Hub hub = Hub.start(settings(port), InstantSource.system())) {
            assertThat(Discharge.send(hub.mllpPort(), "S1", "1")).contains("MSA|AA|1");
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S1")).hasSize(1));

            server.close();
            assertThat(Discharge.send(hub.mllpPort(), "S2", "2")).contains("MSA|AA|2");
            server = server(port);

            Awaitility.await()
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S2")).hasSize(1));
            assertThat(hub.ledger().parked(Optional.empty(), 10)).isEmpty();
        } finally {
            server.close();
        }
    }

    @Test
    void a_hub_stops_although_it_waits_for_its_ledger() throws Exception {
        int port = freePort();
        EmbeddedPostgres server = server(port);
        try (Hub hub = Hub.start(settings(port), InstantSource.system())) {
            server.close();
            assertThat(Discharge.send(hub.mllpPort(), "S1", "1")).contains("MSA|AA|1");
        } finally {
            server.close();
        }

        EmbeddedPostgres again = server(port);
        try (Hub hub = Hub.start(settings(port), InstantSource.system())) {
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S1")).hasSize(1));
        } finally {
            again.close();
        }
    }

    @Test
    void a_server_that_is_not_there_stops_the_start_with_one_line() throws Exception {
        HubSettings settings = settings(freePort());

        assertThatThrownBy(() -> Hub.start(settings, InstantSource.system()))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("out of reach")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_missing_password_file_stops_the_start_and_is_named() throws Exception {
        Files.delete(data.resolve("credentials/ledger-password"));
        HubSettings settings = settings(freePort());

        assertThatThrownBy(() -> Hub.start(settings, InstantSource.system()))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("credentials/ledger-password")
                .hasMessageContaining("liaison.ledger.password-file");
    }

    private EmbeddedPostgres server(int port) throws IOException {
        return DurablePostgres.builder()
                .setPort(port)
                .setDataDirectory(tables)
                .setCleanDataDirectory(false)
                .start();
    }

    private HubSettings settings(int port) throws IOException {
        return HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties())
                .with(Setting.LEDGER_URL, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2")
                .with(Setting.LEDGER_USER, "postgres")
                .with(Setting.MLLP_PORT, Integer.toString(freePort()))
                .with(Setting.HTTP_PORT, "0")
                .with(Setting.BROKER_PORT, "0")
                .with(Setting.OBSERVE_PORT, "0");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
