package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.routing.mllp.MllpClient;

class HubTest {
    @TempDir
    Path data;

    @Test
    void a_discharge_that_comes_in_over_mllp_is_sent_to_the_gp() throws Exception {
        HubSettings settings = HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties())
                .with(Setting.MLLP_PORT, freePort())
                .with(Setting.HTTP_PORT, "0")
                .with(Setting.BROKER_PORT, "0");
        String adt = String.join(
                "\r",
                "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|42|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8",
                "EVN||20261120101500",
                "PID|||700001^^^HOSP&1.2.250.1.71.4.2.2.1&ISO^PI||DURAND^JEANNE^JEANNE^^Mme^^L||19400101|F||||||||||||||||||||||||VALI",
                "PV1||I|1120|R|||||||||||||||S100^^^HOSP&1.2.250.1.71.4.2.2.1&ISO^VN|||||||||||||||||||||||||20261115080000|20261120100000",
                "ROL||UP|ODRP|99700000013^MARTIN^PAUL^^^DR^^^RPPS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS",
                "ZFM||8",
                "");

        try (Hub hub = Hub.start(settings, InstantSource.system());
                MllpClient sender = MllpClient.connect(
                        "127.0.0.1", hub.mllpPort(), Duration.ofSeconds(5), Duration.ofSeconds(5), Optional.empty())) {
            String answer = new String(sender.send(adt.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);

            assertThat(answer).contains("MSA|AA|42");
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                System.out.println(hub.ledger().stays(Optional.empty(), 10));
                System.out.println(hub.ledger().undelivered(10));
                System.out.println(hub.ledger().parked(Optional.empty(), 10));
                assertThat(hub.ledger().stays(Optional.empty(), 10)).hasSize(1);
                assertThat(hub.ledger().undelivered(10)).isNotEmpty();
            });
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
