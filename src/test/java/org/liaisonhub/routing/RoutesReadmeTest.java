package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.component.seda.SedaComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.Patience;
import org.liaisonhub.routing.mllp.MllpClient;

/** The examples of {@code routes/README.md} keep the rules and work as they stand there; its tables leave nothing out. */
class RoutesReadmeTest {
    private static final Path ERRORS = Path.of("routes/90-errors.camel.yaml");
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final long SOON_MILLIS = 15_000;

    @TempDir
    Path folder;

    @Test
    void every_example_keeps_the_rules_of_the_house() throws IOException {
        try (Flow flow = NoHub.flow()) {
            RouteHouseRules rules = new RouteHouseRules(
                    flow.context(), Set.copyOf(RouteHouseRules.policiesIn(Files.readString(ERRORS))));

            assertThat(examples())
                    .hasSize(3)
                    .allSatisfy(yaml -> assertThat(rules.brokenBy(yaml)).isEmpty());
        }
    }

    @Test
    void the_watched_folder_hands_a_message_to_the_intake_queue_and_then_moves_the_file() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("in"));
        String example = examples()
                .get(1)
                .replace("/srv/liaison/sud", inbox.toString())
                .replace("name: zone, value: Indian/Reunion", "name: steady, value: \"100\"");
        try (Flow flow = running(example)) {
            Files.writeString(
                    inbox.resolve("1.hl7"),
                    "MSH|^~\\&|GAM|CH|HUB|CH|20261101080000||ADT^A01^ADT_A01|42|P|2.5\rEVN||20261101080000\r");

            ConsumerTemplate queue = flow.context().createConsumerTemplate();
            Exchange taken = queue.receive("jms:intake", SOON_MILLIS);

            assertThat(taken).isNotNull();
            assertThat(taken.getMessage().getHeaders())
                    .containsEntry(Headers.FORMAT, MllpFeed.FORMAT)
                    .containsEntry(Headers.CONTROL_ID, "42");
            assertThat(taken.getMessage().getBody(String.class)).startsWith("MSH|");
            queue.doneUoW(taken);
            await().until(() -> Files.exists(inbox.resolve("done/1.hl7")));
        }
        assertThat(inbox.resolve("1.hl7")).doesNotExist();
    }

    @Test
    void the_second_hospital_listens_on_its_own_port_and_its_messages_carry_its_terms() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (Flow flow = running(examples().get(0).replace("2576", Integer.toString(port)))) {
            assertThat(flow.context().getRoute("feed-nord").getEndpoint().getEndpointUri())
                    .contains(":" + port);
            try (MllpClient sender =
                    MllpClient.connect("127.0.0.1", port, Patience.LONG, Patience.LONG, Optional.empty())) {
                sender.send("MSH|^~\\&|GAM|CH|HUB|CH|20261101080000||ADT^A01^ADT_A01|42|P|2.5\rEVN||20261101080000\r"
                        .getBytes(StandardCharsets.UTF_8));
            }
            Exchange taken = flow.context().createConsumerTemplate().receive("jms:intake", SOON_MILLIS);
            assertThat(taken.getMessage().getHeader(Headers.FORMAT))
                    .isEqualTo(MllpFeed.FORMAT + ";facility=CH NORD;zone=Europe/Brussels;charset=windows-1252");
        }
    }

    @Test
    void the_outbox_has_one_file_for_a_message_however_often_it_is_sent() throws IOException {
        Path outbox = folder.resolve("out");
        try (Flow flow = running(examples().get(2))) {
            for (String message : List.of("once", "again")) {
                flow.context()
                        .createProducerTemplate()
                        .sendBodyAndHeaders(
                                "direct:deliver-outbox",
                                message,
                                Map.of(Headers.ADDRESS, outbox.toString(), "JMSCorrelationID", "0f8b"));
            }
        }
        assertThat(outbox).isDirectoryContaining("glob:**/0f8b.json");
        assertThat(outbox.resolve("0f8b.json")).hasContent("again");
    }

    @Test
    void the_tables_name_every_file_bean_method_header_and_policy() throws IOException {
        String readme = readme();
        try (Flow flow = NoHub.flow();
                Stream<Path> files = Files.list(Path.of("routes"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".camel.yaml"))
                            .map(name -> "`" + name.replace(".camel.yaml", "") + "`"))
                    .allSatisfy(name -> assertThat(readme).contains(name));
            for (String bean : List.of(
                    "mllpFeed",
                    "jsonFeed",
                    "fhirFeed",
                    "httpSender",
                    "foldStep",
                    "relayStep",
                    "acknowledgeStep",
                    "watchStep")) {
                Object bound = flow.context().getRegistry().lookupByName(bean);
                assertThat(Arrays.stream(bound.getClass().getDeclaredMethods())
                                .filter(method -> method.getName().matches("[a-z]+[A-Z]?[a-z]*"))
                                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                                .filter(method ->
                                        !Set.of("unanswered", "refused").contains(method.getName())))
                        .allSatisfy(method -> assertThat(rowOf(readme, bean)).contains("`" + method.getName() + "`"));
            }
            assertThat(RouteHouseRules.policiesIn(Files.readString(ERRORS)))
                    .allSatisfy(policy -> assertThat(readme).contains("| `" + policy + "` |"));
            assertThat(List.of(
                            Headers.FEED,
                            Headers.FORMAT,
                            Headers.CONTROL_ID,
                            Headers.RECEIVED_AT,
                            Headers.GROUP,
                            Headers.REFUSED_CODE,
                            Headers.REFUSED_WHY,
                            Headers.CHANNEL,
                            Headers.ADDRESS))
                    .allSatisfy(header -> assertThat(readme).contains("`" + header + "`"));
        }
    }

    private Flow running(String yaml) throws IOException {
        Path routes = Files.createDirectory(folder.resolve("routes"));
        for (String name : List.of("01-way-mllp", "02-way-http", "03-way-folder", "90-errors")) {
            Files.copy(Path.of("routes", name + ".camel.yaml"), routes.resolve(name + ".camel.yaml"));
        }
        Files.writeString(routes.resolve("12-example.camel.yaml"), yaml);
        Flow flow = NoHub.flow(routes);
        // The queue's place is taken by one in memory, under the same name.
        flow.context().removeComponent("jms");
        flow.context().addComponent("jms", new SedaComponent());
        flow.start();
        return flow;
    }

    private static String rowOf(String readme, String bean) {
        return readme.lines()
                .filter(line -> line.startsWith("| `" + bean + "` |"))
                .findFirst()
                .orElse("");
    }

    private static List<String> examples() throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("routes/README.md"));
    }
}
