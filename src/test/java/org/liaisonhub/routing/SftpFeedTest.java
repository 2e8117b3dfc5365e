package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.sftp.SftpServerOfTest;
import org.slf4j.LoggerFactory;

/** A hospital that lays files on an SFTP server, at a whole hub. */
class SftpFeedTest {
    private static final String FILE = "19-feed-ch-sud.camel.yaml";
    private static final String ROUTE = """
            # CH Sud by its SFTP server.
            - templatedRoute:
                routeTemplateRef: way-sftp
                parameters:
                  - name: feed
                    value: ch-sud
                  - name: server
                    value: %s
                  - name: user
                    value: liaison
                  - name: secret
                    value: %s
                  - name: hostKey
                    value: "%s"
                  - name: directory
                    value: /out
                  - name: every
                    value: 500
                  - name: steady
                    value: 600
            """;
    private static final String DISCHARGE = String.join(
            "\r",
            "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|42|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8",
            "EVN||20261120101500",
            "PID|||700001^^^HOSP&1.2.3&ISO^PI||DURAND^JEANNE^JEANNE^^Mme^^L||19400101|F||||||||||||||||||||||||VALI",
            "PV1||I|1120|R|||||||||||||||S100^^^HOSP&1.2.3&ISO^VN|||||||||||||||||||||||||20261115080000|20261120100000",
            "ROL||UP|ODRP|99700000013^MARTIN^PAUL^^^DR^^^RPPS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS",
            "ZFM||8",
            "");

    private final List<ILoggingEvent> logged = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event);
        }
    };

    @TempDir
    Path data;

    @TempDir
    Path routes;

    @TempDir
    Path there;

    @BeforeEach
    void the_routes_and_a_secret() throws IOException {
        try (var files = Files.list(Path.of("routes"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, routes.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(there.resolve("out"));
        SftpServerOfTest.secret(data.resolve("ch-sud"), SftpServerOfTest.PASSWORD);
        ((Logger) LoggerFactory.getLogger(SftpInbox.class)).setLevel(Level.INFO);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void no_more_log() {
        root().detachAppender(log);
    }

    @Test
    void a_file_is_taken_and_moved_to_done_or_with_a_reason_to_refused_and_its_name_stands_in_no_log()
            throws Exception {
        try (var server = new SftpServerOfTest(there);
                Hub hub = start(server.port(), server.fingerprint())) {
            Files.writeString(there.resolve("out/DURAND Jeanne.hl7"), DISCHARGE);
            Files.writeString(there.resolve("out/DURAND.pdf"), "%PDF-1.7");

            soon().untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S100")).hasSize(1));
            soon().untilAsserted(() -> assertThat(there.resolve("out/refused/DURAND.pdf.reason.txt"))
                    .exists());
            assertThat(there.resolve("out/done/DURAND Jeanne.hl7")).hasContent(DISCHARGE);
            assertThat(there.resolve("out/DURAND Jeanne.hl7")).doesNotExist();
            assertThat(there.resolve("out/refused/DURAND.pdf.reason.txt"))
                    .content()
                    .contains("ch-sud", "HUB-1011");
            soon().untilAsserted(() -> assertThat(hub.ledger().parked(Optional.empty(), 10))
                    .extracting(Parked::code)
                    .containsExactly("HUB-1011"));
        }
        assertThat(logged).noneMatch(event -> event.getFormattedMessage().contains("DURAND"));
    }

    @Test
    void a_server_that_is_down_is_said_once_and_its_files_are_taken_when_it_is_back() throws Exception {
        try (var server = new SftpServerOfTest(there)) {
            server.stop();
            try (Hub hub = start(server.port(), server.fingerprint())) {
                Files.writeString(there.resolve("out/a.hl7"), DISCHARGE);
                soon().until(() -> said("does not answer") == 1);

                server.startAgain();

                soon().untilAsserted(() ->
                        assertThat(hub.ledger().staysNumbered("S100")).hasSize(1));
                soon().until(() -> said("reached again") == 1);
                assertThat(said("does not answer")).isEqualTo(1);
            }
        }
    }

    @Test
    void from_a_server_with_another_key_nothing_is_taken() throws Exception {
        try (var server = new SftpServerOfTest(there);
                Hub hub = start(server.port(), "SHA256:" + "A".repeat(43))) {
            Files.writeString(there.resolve("out/a.hl7"), DISCHARGE);

            soon().until(() -> said(server.fingerprint()) == 1);
            assertThat(there.resolve("out/a.hl7")).exists();
            assertThat(hub.ledger().staysNumbered("S100")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sftp:ssh; ch-sud; SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; 7; server",
                "sftp:0; ch-sud; SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; 7; server",
                "sftp; ../elsewhere; SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; 11; secret",
                "sftp; /etc/shadow; SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; 11; secret",
                "sftp; ch-sud; any; 13; hostKey"
            })
    void a_parameter_that_cannot_be_is_named_with_its_line(
            String server, String secret, String hostKey, int line, String parameter) throws Exception {
        Path few = Files.createDirectory(data.resolve("routes"));
        for (String file : List.of("05-way-sftp.camel.yaml", "90-errors.camel.yaml")) {
            Files.copy(Path.of("routes", file), few.resolve(file));
        }
        Files.writeString(few.resolve(FILE), ROUTE.formatted(server, secret, hostKey));

        try (Flow flow = NoHub.flow(few)) {
            assertThatThrownBy(flow::start)
                    .isInstanceOf(HubNotStarted.class)
                    .hasMessageContaining(FILE)
                    .hasMessageContaining("line " + line + ":")
                    .hasMessageContaining(parameter);
        }
    }

    private Hub start(int port, String hostKey) throws IOException {
        Files.writeString(routes.resolve(FILE), ROUTE.formatted("127.0.0.1:" + port, "ch-sud", hostKey));
        return Hub.start(OneHub.settings(data).with(Setting.ROUTES, routes.toString()), InstantSource.system());
    }

    private long said(String words) {
        return logged.stream()
                .filter(event -> event.getFormattedMessage().contains(words))
                .count();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
