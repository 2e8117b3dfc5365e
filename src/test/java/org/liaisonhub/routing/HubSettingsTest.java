package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a hub is configured, and what stops its start. */
class HubSettingsTest {
    @TempDir
    Path folder;

    private HubSettings read(String file, Map<String, String> environment, Map<String, String> system)
            throws IOException {
        Path path = Files.writeString(folder.resolve("liaison.properties"), file);
        Properties properties = new Properties();
        properties.putAll(system);
        return HubSettings.read(folder, folder.resolve("data"), Optional.of(path), environment, properties);
    }

    private void isRefused(String file, Map<String, String> environment, Map<String, String> system, String... words) {
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> read(file, environment, system))
                .satisfies(
                        fault -> assertThat(fault.getMessage()).contains(words).doesNotContain("\n"));
    }

    @Test
    void what_is_not_set_has_its_default() throws IOException {
        HubSettings settings = read("", Map.of(), Map.of());

        for (Setting setting : Setting.values()) {
            assertThat(settings.text(setting)).isEqualTo(setting.standard());
        }
        assertThat(settings.port(Setting.MLLP_PORT)).isEqualTo(2575);
        assertThat(settings.schedule()).isEqualTo(org.liaisonhub.delivery.Schedule.DEFAULT);
    }

    @Test
    void the_system_property_overrules_the_environment_which_overrules_the_file() throws IOException {
        String file = "liaison.mllp.port=1\nliaison.http.port=1\nliaison.broker.port=1\n";
        Map<String, String> environment = Map.of("LIAISON_HTTP_PORT", "2", "LIAISON_BROKER_PORT", "2");

        HubSettings settings = read(file, environment, Map.of("liaison.broker.port", "3"));

        assertThat(settings.port(Setting.MLLP_PORT)).isEqualTo(1);
        assertThat(settings.port(Setting.HTTP_PORT)).isEqualTo(2);
        assertThat(settings.port(Setting.BROKER_PORT)).isEqualTo(3);
    }

    @Test
    void an_unknown_key_stops_the_start_wherever_it_stands() {
        isRefused("# ours\nliaison.mllp.prot=1\n", Map.of(), Map.of(), "line 2", "liaison.mllp.prot");
        isRefused("liaison.zone=Europe/Paris\n\nmllp.port=1\n", Map.of(), Map.of(), "line 3", "mllp.port");
        isRefused("", Map.of("LIAISON_MLLP_PROT", "1"), Map.of(), "LIAISON_MLLP_PROT");
        isRefused("", Map.of(), Map.of("liaison.mllp.prot", "1"), "liaison.mllp.prot");
    }

    @Test
    void the_line_named_is_that_of_the_key_and_not_of_a_longer_one() {
        isRefused("liaison.zone=Europe/Paris\nliaison.zo=1\n", Map.of(), Map.of(), "line 2");
        isRefused("liaison.mllp.port=1\nliaison.mllp=1\n", Map.of(), Map.of(), "line 2");
    }

    @Test
    void a_key_given_twice_in_the_file_stops_the_start() {
        isRefused(
                "liaison.mllp.port=1\nliaison.mllp.port=2\n",
                Map.of(),
                Map.of(),
                "line 2",
                "liaison.mllp.port",
                "twice");
    }

    @Test
    void what_is_not_the_hubs_is_left_alone() throws IOException {
        read("", Map.of("PATH", "/bin", "LIAISON_DATA", "/data"), Map.of("java.home", "/", "liaison.shared", "/x"));
    }

    @ParameterizedTest
    @CsvSource({
        "liaison.mllp.port, 2575x",
        "liaison.http.port, 70000",
        "liaison.broker.port, -1",
        "liaison.port.offset, 65000",
        "liaison.zone, Paris",
        "liaison.language, de",
        "liaison.schedule.technical-wait, 30 minutes",
        "liaison.schedule.technical-wait, PT0S",
        "liaison.schedule.resends, -1",
        "liaison.schedule.attempts, 0",
        "liaison.schedule.longest-back-off, PT1S",
        "liaison.schedule.grace, PT-1H",
        "liaison.relay.period, often",
        "liaison.relay.period, 0",
        "liaison.watch.period, -5",
        "liaison.fold.consumers, 0",
        "liaison.relay.senders, many",
        "liaison.observe.period, PT0S",
        "liaison.observe.period, PT0.099S",
        "liaison.observe.period, PT15.001S",
        "liaison.mllp.other-types, perhaps"
    })
    void a_value_that_is_not_of_its_kind_stops_the_start_and_names_the_key(String key, String value) {
        isRefused(key + "=" + value + "\n", Map.of(), Map.of(), key.startsWith("liaison.port") ? "offset" : "liaison.");
    }

    @Test
    void every_key_has_its_own_spelling_in_the_environment() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::variable).distinct())
                .hasSize(Setting.values().length)
                .allMatch(name -> name.matches("LIAISON_[A-Z_]+"));
    }

    @Test
    void the_offset_moves_every_port_but_the_free_one() throws IOException {
        HubSettings settings = read("liaison.port.offset=100\nliaison.http.port=0\n", Map.of(), Map.of());

        assertThat(settings.port(Setting.MLLP_PORT)).isEqualTo(2675);
        assertThat(settings.port(Setting.HTTP_PORT)).isZero();
    }

    @Test
    void a_file_that_is_not_there_or_not_text_stops_the_start() {
        assertThatExceptionOfType(HubNotStarted.class)
                .isThrownBy(() -> HubSettings.read(
                        folder, folder, Optional.of(folder.resolve("none")), Map.of(), new Properties()))
                .withMessageContaining("none");
        isRefused("liaison.name=\\u00zz\n", Map.of(), Map.of(), "cannot be read");
    }
}
