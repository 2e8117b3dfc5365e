package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

class DemoPaceTest {
    @Test
    void waits_are_short_whatever_they_are_in_the_hospital_and_ports_stay_as_they_are() {
        HubSettings hospital = HubSettings.read(
                Path.of("home"),
                Path.of("data"),
                Optional.empty(),
                Map.of(),
                properties(
                        "liaison.schedule.first-back-off", "PT0.1S",
                        "liaison.schedule.longest-back-off", "PT0.5S",
                        "liaison.mllp.port", "2600"));

        HubSettings demo = DemoPace.of(hospital, Path.of("data/demo"), Path.of("data/demo/routes"));

        assertThat(demo.data()).isEqualTo(Path.of("data/demo"));
        assertThat(demo.port(Setting.MLLP_PORT)).isEqualTo(2600);
        assertThat(demo.schedule().technicalWait()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(demo.schedule().firstBackOff()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void what_a_demo_invents_goes_into_no_ledger_and_no_broker_of_the_hospital() {
        HubSettings hospital = HubSettings.read(
                Path.of("home"),
                Path.of("data"),
                Optional.empty(),
                Map.of(),
                properties(
                        "liaison.ledger.url", "jdbc:postgresql://ledger.ch.example/liaison?sslmode=verify-full",
                        "liaison.broker.url", "broker.ch.example:61617"));

        HubSettings demo = DemoPace.of(hospital, Path.of("data/demo"), Path.of("data/demo/routes"));

        assertThat(demo.text(Setting.LEDGER_URL)).isEqualTo("sqlite");
        assertThat(demo.text(Setting.BROKER_URL)).isEqualTo("inside");
    }

    @Test
    void a_demo_opens_no_door_beyond_this_machine_and_takes_part_in_no_feed_of_the_hospital() {
        HubSettings hospital = HubSettings.read(
                Path.of("home"),
                Path.of("data"),
                Optional.empty(),
                Map.of(),
                properties(
                        "liaison.mllp.host", "0.0.0.0",
                        "liaison.mllp.tls", "mutual",
                        "liaison.alert.mail.to", "it@ch.example"));

        HubSettings demo = DemoPace.of(hospital, Path.of("data/demo"), Path.of("data/demo/routes"));

        assertThat(demo.text(Setting.MLLP_HOST)).isEqualTo("127.0.0.1");
        assertThat(demo.text(Setting.MLLP_TLS)).isEqualTo("off");
        assertThat(demo.text(Setting.ALERT_MAIL_TO)).isEmpty();
        assertThat(demo.routes()).isEqualTo(Path.of("data/demo/routes").toAbsolutePath());
    }

    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }
}
