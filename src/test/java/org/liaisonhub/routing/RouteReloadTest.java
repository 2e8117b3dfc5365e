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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.ServiceStatus;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Route files that come, change, break and go, in a running Camel context. */
class RouteReloadTest {
    private static final String ANSWER = """
            - route:
                id: %s
                errorHandler:
                  noErrorHandler: {}
                from:
                  uri: direct
                  parameters:
                    name: %s
                  steps:
                    - setBody:
                        expression:
                          constant:
                            expression: %s
            """;

    private final List<ILoggingEvent> logged = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event);
        }
    };

    @TempDir
    Path routes;

    private Flow flow;

    @BeforeEach
    void listen() throws IOException {
        Files.copy(Path.of("routes/90-errors.camel.yaml"), routes.resolve("90-errors.camel.yaml"));
        log.start();
        root().addAppender(log);
        flow = NoHub.flow(routes);
    }

    @AfterEach
    void close() {
        flow.close();
        root().detachAppender(log);
    }

    @Test
    void a_new_file_adds_its_routes() throws IOException {
        drop("10-one", ANSWER.formatted("one", "one", "first"));
        flow.start();

        drop("20-two", ANSWER.formatted("two", "two", "second"));

        soon().until(() -> runs("two"));
        assertThat(asked("one")).isEqualTo("first");
        assertThat(asked("two")).isEqualTo("second");
    }

    @Test
    void a_new_channel_is_one_file_and_no_java(@TempDir Path outbox) throws IOException {
        drop("10-one", ANSWER.formatted("one", "one", "first"));
        flow.start();

        drop("41-channel-outbox", """
                - route:
                    id: channel-outbox
                    description: Lays the message as a file into a folder
                    errorHandler:
                      noErrorHandler: {}
                    from:
                      uri: direct
                      parameters:
                        name: deliver-outbox
                      steps:
                        - setHeader:
                            name: CamelFileName
                            expression:
                              constant:
                                expression: letter.json
                        - toD:
                            uri: "file:${header.Address}"
                """);

        soon().until(() -> runs("channel-outbox"));
        flow.context()
                .createProducerTemplate()
                .sendBodyAndHeader("direct:deliver-outbox", "a letter", Headers.ADDRESS, outbox.toString());
        assertThat(outbox.resolve("letter.json")).hasContent("a letter");
    }

    @Test
    void a_changed_file_replaces_its_routes() throws IOException {
        drop("10-one", ANSWER.formatted("one", "one", "first") + ANSWER.formatted("spare", "spare", "spare"));
        flow.start();

        drop("10-one", ANSWER.formatted("one", "one", "changed"));

        soon().until(() -> asked("one").equals("changed"));
        soon().until(() -> flow.context().getRoute("spare") == null);
    }

    @Test
    void a_changed_error_policy_holds_for_routes_that_run_already() throws IOException {
        String policy = """
                - routeConfiguration:
                    id: excuse
                    onException:
                      - onException:
                          exception:
                            - java.lang.Exception
                          handled:
                            constant:
                              expression: "true"
                          steps:
                            - setBody:
                                expression:
                                  constant:
                                    expression: %s
                """;
        drop("80-policy", policy.formatted("sorry"));
        drop("10-one", """
                - route:
                    id: one
                    routeConfigurationId: excuse
                    from:
                      uri: direct
                      parameters:
                        name: one
                      steps:
                        - throwException:
                            exceptionType: java.lang.IllegalStateException
                            message: planted
                """);
        flow.start();
        assertThat(asked("one")).isEqualTo("sorry");

        drop("80-policy", policy.formatted("later"));

        soon().until(() -> asked("one").equals("later"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no YAML                  | 3  | - route:%    id: bad%   from: x%
            an unknown step          | 8  | - route:%    id: bad%    errorHandler:%      noErrorHandler: {}%    from:%      uri: direct:bad%      steps:%        - beam:%            ref: failures%
            a bean that is not there | 8  | - route:%    id: bad%    errorHandler:%      noErrorHandler: {}%    from:%      uri: direct:bad%      steps:%        - bean:%            ref: nobody%            method: note%
            an unknown component     | 1  | - route:%    id: bad%    errorHandler:%      noErrorHandler: {}%    from:%      uri: pigeon:bad%      steps:%        - bean:%            ref: failures%            method: note%
            no error policy          | 1  | - route:%    id: bad%    from:%      uri: direct:bad%      steps:%        - bean:%            ref: failures%            method: note%
            an unknown error policy  | 1  | - route:%    id: bad%    routeConfigurationId: hope%    from:%      uri: direct:bad%      steps:%        - bean:%            ref: failures%            method: note%
            no id                    | 1  | - route:%    errorHandler:%      noErrorHandler: {}%    from:%      uri: direct:bad%      steps:%        - bean:%            ref: failures%            method: note%
            the id of another        | 1  | - route:%    id: one%    errorHandler:%      noErrorHandler: {}%    from:%      uri: direct:bad%      steps:%        - bean:%            ref: failures%            method: note%
            """)
    void a_broken_file_is_refused_by_name_and_line_and_everything_else_goes_on(String fault, int line, String yaml)
            throws IOException {
        drop("10-one", ANSWER.formatted("one", "one", "first"));
        flow.start();

        drop("30-bad", yaml.replace('%', '\n'));

        soon().untilAsserted(() -> assertThat(complaints()).hasSize(1));
        assertThat(complaints().get(0))
                .as(fault)
                .contains("30-bad.camel.yaml, line " + line + ": ")
                .doesNotContain("\n");
        assertThat(logged).as("no stack trace").allMatch(event -> event.getThrowableProxy() == null);
        assertThat(asked("one")).isEqualTo("first");
        assertThat(flow.context().getRoutes()).hasSize(1);
    }

    @Test
    void a_route_whose_new_form_is_broken_goes_on_in_its_old_form() throws IOException {
        drop("10-one", ANSWER.formatted("one", "one", "first"));
        flow.start();

        drop("10-one", ANSWER.formatted("one", "one", "first").replace("direct", "pigeon"));

        soon().untilAsserted(() -> assertThat(complaints()).hasSize(1));
        assertThat(complaints().get(0)).contains("10-one.camel.yaml, line 1: ").contains("pigeon");
        assertThat(asked("one")).isEqualTo("first");
    }

    @Test
    void a_broken_file_that_is_put_right_is_loaded() throws IOException {
        drop("10-one", ANSWER.formatted("one", "one", "first"));
        flow.start();
        drop("20-two", "- route:\n    id: two\n");
        soon().untilAsserted(() -> assertThat(complaints()).hasSize(1));

        drop("20-two", ANSWER.formatted("two", "two", "second"));

        soon().until(() -> runs("two"));
    }

    @Test
    void the_routes_of_a_file_that_is_gone_stop() throws IOException {
        drop("10-one", ANSWER.formatted("one", "one", "first"));
        drop("20-two", ANSWER.formatted("two", "two", "second"));
        flow.start();

        Files.delete(routes.resolve("20-two.camel.yaml"));

        soon().until(() -> flow.context().getRoute("two") == null);
        assertThat(asked("one")).isEqualTo("first");
    }

    @Test
    void error_policies_that_are_in_use_stay_though_their_file_is_gone() throws IOException {
        drop(
                "10-one",
                ANSWER.formatted("one", "one", "first")
                        .replace("errorHandler:\n      noErrorHandler: {}", "routeConfigurationId: try-again-later"));
        flow.start();

        Files.delete(routes.resolve("90-errors.camel.yaml"));

        soon().untilAsserted(
                        () -> assertThat(complaints()).anyMatch(line -> line.contains("90-errors.camel.yaml is gone")));
        assertThat(asked("one")).isEqualTo("first");
    }

    @Test
    void a_broken_file_stops_the_start_by_name_and_line() throws IOException {
        drop("10-one", ANSWER.formatted("one", "one", "first"));
        drop("30-bad", "- route:\n    id: bad\n    fromm:\n      uri: direct:bad\n");

        assertThatThrownBy(() -> flow.start())
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("30-bad.camel.yaml, line 2: Unsupported field: fromm")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void a_folder_without_route_files_stops_the_start(@TempDir Path empty) {
        try (Flow lost = NoHub.flow(empty)) {
            assertThatThrownBy(lost::start).isInstanceOf(HubNotStarted.class).hasMessageContaining("no route file");
        }
    }

    /** As an engineer should: beside it first, then in one move. */
    private void drop(String name, String yaml) throws IOException {
        Path draft = Files.writeString(routes.resolve("." + name + ".draft"), yaml);
        Files.move(draft, routes.resolve(name + ".camel.yaml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean runs(String id) {
        return flow.context().getRouteController().getRouteStatus(id) == ServiceStatus.Started;
    }

    private String asked(String name) {
        return flow.context().createProducerTemplate().requestBody("direct:" + name, "?", String.class);
    }

    private List<String> complaints() {
        return logged.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static ConditionFactory soon() {
        return await().ignoreExceptions();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
