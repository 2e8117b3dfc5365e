package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.observe.Exposition;

/** The files in {@code docker/} that look at the hub's metrics speak of metrics there are. */
class MonitoringFilesTest {
    private static final Path RULES = Path.of("docker/prometheus/rules.yml");
    private static final Path SCRAPING = Path.of("docker/prometheus/prometheus.yml");
    private static final Path DASHBOARD = Path.of("docker/grafana/dashboards/liaison.json");
    private static final Path GRAFANA = Path.of("docker/grafana/provisioning");
    private static final Path PAGE = Path.of("src/site/markdown/operating.md");
    private static final Pattern METRIC = Pattern.compile("\\b(?:liaison|jvm|process)_[a-z0-9_]+");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();
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
    void every_metric_that_a_rule_a_panel_or_the_page_names_is_in_a_scrape_and_the_page_names_all_of_the_hub_s()
            throws Exception {
        Set<String> named = new TreeSet<>();
        expressions()
                .forEach(expression -> METRIC.matcher(expression).results().forEach(found -> named.add(found.group())));
        Set<String> onThePage = new TreeSet<>();
        METRIC.matcher(Files.readString(PAGE)).results().forEach(found -> onThePage.add(found.group()));
        assertThat(named).hasSizeGreaterThan(20);

        Set<String> there = scrapeAfterGoodAndBadDays();

        assertThat(there).containsAll(named);
        assertThat(onThePage).isNotEmpty();
        assertThat(withoutParts(there)).containsAll(onThePage);
        assertThat(withoutParts(there).stream().filter(name -> name.startsWith("liaison_")))
                .allSatisfy(name -> assertThat(onThePage).contains(name));
    }

    @Test
    void each_rule_says_what_happened_and_what_to_do() throws IOException {
        JsonNode groups = YAML.readTree(RULES.toFile()).path("groups");
        List<JsonNode> rules = new ArrayList<>();
        groups.forEach(group -> group.path("rules").forEach(rules::add));

        assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).startsWith("Liaison");
            assertThat(rule.path("expr").asText()).isNotBlank();
            assertThat(rule.path("for").asText()).matches("\\d+[mh]");
            assertThat(rule.at("/labels/severity").asText()).isIn("warning", "critical");
            assertThat(rule.at("/annotations/summary").asText()).hasSizeGreaterThan(10);
            assertThat(rule.at("/annotations/action").asText()).isNotBlank();
        });
        assertThat(rules.stream().map(rule -> rule.path("alert").asText())).doesNotHaveDuplicates();
    }

    @Test
    void prometheus_reads_the_rules_and_grafana_the_dashboard_and_each_panel_its_source() throws IOException {
        assertThat(YAML.readTree(SCRAPING.toFile()).at("/rule_files/0").asText())
                .isEqualTo("rules.yml");
        assertThat(YAML.readTree(SCRAPING.toFile())
                        .at("/scrape_configs/0/metrics_path")
                        .asText())
                .isEqualTo("/observe/metrics");
        String source = YAML.readTree(
                        GRAFANA.resolve("datasources/prometheus.yaml").toFile())
                .at("/datasources/0/uid")
                .asText();
        assertThat(YAML.readTree(GRAFANA.resolve("dashboards/liaison.yaml").toFile())
                        .at("/providers/0/options/path")
                        .asText())
                .isNotBlank();

        JsonNode panels = JSON.readTree(DASHBOARD.toFile()).path("panels");

        assertThat(panels).hasSizeGreaterThan(15).allSatisfy(panel -> {
            boolean isRow = panel.path("type").asText().equals("row");
            assertThat(isRow || panel.at("/datasource/uid").asText().equals(source))
                    .isTrue();
            assertThat(isRow || !panel.path("targets").isEmpty()).isTrue();
        });
        assertThat(panels.findValuesAsText("id")).doesNotHaveDuplicates();
    }

    private static List<String> expressions() throws IOException {
        List<String> all = new ArrayList<>(YAML.readTree(RULES.toFile()).findValuesAsText("expr"));
        all.addAll(JSON.readTree(DASHBOARD.toFile()).findValuesAsText("expr"));
        return all;
    }

    /** Histograms and summaries by the name of the whole; what they are made of is no metric of its own. */
    private static Set<String> withoutParts(Set<String> names) {
        Set<String> whole = new TreeSet<>();
        names.forEach(name -> whole.add(name.replaceAll("_seconds_(bucket|sum|count|max)$", "_seconds")));
        return whole;
    }

    private Set<String> scrapeAfterGoodAndBadDays() throws Exception {
        try (Hub hub = Hub.start(settings(), InstantSource.system())) {
            OneHub.send(hub, DISCHARGE);
            OneHub.send(hub, "no HL7");
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(names(hub)).contains("liaison_parked", "liaison_letters_written_total"));
            hub.broker().close();
            OneHub.send(hub, DISCHARGE);
            return names(hub);
        }
    }

    private static Set<String> names(Hub hub) throws Exception {
        URI metrics = URI.create("http://127.0.0.1:" + hub.observePort() + "/observe/metrics");
        return Exposition.of(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                        .body())
                .names();
    }

    private HubSettings settings() throws IOException {
        return OneHub.settings(data).with(Setting.OBSERVE_PERIOD, "PT0.2S").with(Setting.ALERT_IDLE, "mllp=PT4H");
    }
}
