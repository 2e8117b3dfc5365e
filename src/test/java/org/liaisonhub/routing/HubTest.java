package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Delivery;

/** A whole hub in this process: it starts, takes a discharge to the GP's mailbox, and says in one line why it does not start. */
class HubTest {
    private static final String DISCHARGE = String.join(
            "\r",
            "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|42|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8",
            "EVN||20261120101500",
            "PID|||700001^^^HOSP&1.2.3&ISO^PI||DURAND^JEANNE^JEANNE^^Mme^^L||19400101|F||||||||||||||||||||||||VALI",
            "PV1||I|1120|R|||||||||||||||S100^^^HOSP&1.2.3&ISO^VN|||||||||||||||||||||||||20261115080000|20261120100000",
            "ROL||UP|ODRP|99700000013^MARTIN^PAUL^^^DR^^^RPPS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS",
            "ZFM||8",
            "");

    @TempDir
    Path data;

    @Test
    void a_discharge_that_comes_in_over_mllp_lies_in_the_gp_s_mailbox() throws Exception {
        try (Hub hub = Hub.start(OneHub.asItComes(data), InstantSource.system())) {
            String answer = OneHub.send(hub, DISCHARGE);

            assertThat(answer).contains("MSA|AA|42");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(hub.ledger().undelivered(10))
                            .extracting(
                                    Delivery::recipient,
                                    delivery -> delivery.status().name())
                            .containsExactly(org.assertj.core.api.Assertions.tuple("dr-martin", "SENT")));
        }
    }

    @Test
    void a_hub_whose_queue_is_gone_says_not_now_and_keeps_nothing() throws Exception {
        try (Hub hub = Hub.start(settings(), InstantSource.system())) {
            hub.broker().close();

            String answer = OneHub.send(hub, DISCHARGE);

            assertThat(answer).contains("MSA|AE|42").doesNotContain("DURAND");
            assertThat(hub.ledger().staysNumbered("S100")).isEmpty();
        }
    }

    @Test
    void the_ledger_can_be_read_by_the_hub_s_user_only() throws Exception {
        Hub.start(settings(), InstantSource.system()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("ledger"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_port_in_use_stops_the_start_with_one_line_that_names_port_and_key() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            HubSettings settings = settings().with(Setting.MLLP_PORT, Integer.toString(other.getLocalPort()));

            assertThatThrownBy(() -> Hub.start(settings, InstantSource.system()))
                    .isInstanceOf(HubNotStarted.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageContaining("liaison.mllp.port")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void no_port_is_opened_to_other_machines_in_plain_text() throws Exception {
        HubSettings settings = settings();

        for (Setting host : List.of(Setting.MLLP_HOST, Setting.HTTP_HOST)) {
            assertThatThrownBy(() -> settings.with(host, "0.0.0.0"))
                    .isInstanceOf(HubNotStarted.class)
                    .hasMessageContaining(host.key())
                    .hasMessageContaining("tls=on")
                    .hasMessageNotContaining("\n");
        }
        assertThatThrownBy(() -> settings.with(Setting.BROKER_TLS, "off"))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("liaison.broker.tls");
        assertThatThrownBy(() -> settings.with(Setting.MLLP_TLS, "yes"))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("liaison.mllp.tls=yes");
    }

    @Test
    void a_missing_key_stops_the_start_and_frees_what_was_opened() throws Exception {
        HubSettings settings = settings();
        Hub.start(settings, InstantSource.system()).close();
        Path key = data.resolve("keys/server-key.pem");
        byte[] kept = Files.readAllBytes(key);
        Files.delete(key);

        assertThatThrownBy(() -> Hub.start(settings, InstantSource.system()))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("server-key.pem");
        Files.write(key, kept);
        Hub.start(settings, InstantSource.system()).close();
    }

    @Test
    void a_second_hub_on_the_same_folder_is_refused() throws Exception {
        try (Hub first = Hub.start(settings(), InstantSource.system())) {
            HubSettings second = settings();

            assertThatThrownBy(() -> Hub.start(second, InstantSource.system())).isInstanceOf(HubNotStarted.class);
            assertThat(OneHub.send(first, DISCHARGE)).contains("MSA|AA|42");
        }
    }

    private HubSettings settings() throws IOException {
        return OneHub.settings(data);
    }
}
