package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file that adds a feed is refused for, in which words and on which line; and that what ran before goes on. */
class FeedTemplateTest {
    private static final String FEED = """
            # A feed
            - templatedRoute:
                routeTemplateRef: %s
                parameters:
            """;

    private final Flow flow = NoHub.flow();
    private final DefaultCamelContext context = (DefaultCamelContext) flow.context();
    private RoutesInForce routes;

    @BeforeEach
    void put_the_templates_in_force() throws Exception {
        context.removeComponent("jms");
        context.addComponent("jms", new SedaComponent());
        context.start();
        routes = new RoutesInForce(context, flow.ways());
        for (String name : List.of("90-errors", "01-way-mllp", "02-way-http", "03-way-folder")) {
            put(name, Files.readString(Path.of("routes", name + ".camel.yaml")));
        }
    }

    @AfterEach
    void close() {
        flow.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            way-mllp   | feed=nord                                            | 2 | the template way-mllp asks for a parameter port
            way-mllp   | feed=nord, port=                                     | 6 | the template way-mllp asks for a parameter port
            way-mllp   | feed=nord, port=here                                 | 6 | port is to be a number from 1 to 65535
            way-mllp   | feed=nord, port=70000                                | 6 | port is to be a number from 1 to 65535
            way-mllp   | feed=nord, port=2599, ward=1                         | 7 | the template way-mllp has no parameter ward; it has feed, port, host
            way-mllp   | feed=nord, port=2599, zone=Europe/Lille              | 7 | zone is no time zone such as Europe/Brussels
            way-mllp   | feed=nord, port=2599, charset=latin-17               | 7 | charset is no character set such as windows-1252
            way-mllp   | feed=nord, port=2599, facility=A;B                   | 7 | facility is to be a name
            way-mllp   | feed=nord, port=2599, codes=A=B                      | 7 | codes is to be a name
            way-mllp   | feed=nord, port=2599, host=0.0.0.0                   | 7 | host can be reached from other machines, in plain text; set liaison.mllp.tls=on
            way-mllp   | feed=nord, port={{liaison.nowhere}}                  | 6 | port names a setting that is not there
            way-mllp   | feed=Nord, port=2599                                 | 5 | feed is to be a short name
            way-mllp   | feed=nord, port=2599, port=2598                      | 7 | the parameter port is given twice
            way-mllp   | port=2599                                            | 2 | neither a routeId nor the name of a feed
            way-http   | feed=nord, format=pdf                                | 6 | format is none of any, cda, fhir, hl7, json
            way-folder | feed=nord, folder=in, steady=-1                      | 7 | steady is to be a number from 0
            way-folder | feed=nord, folder=in, every=1                        | 7 | every is to be a number from 100
            way-pigeon | feed=nord                                            | 2 | there is no template (routeTemplate) way-pigeon
            """)
    void a_feed_is_refused_by_file_line_and_reason(String template, String parameters, int line, String why) {
        assertThatThrownBy(() -> put("14-nord", feed(template, parameters)))
                .isInstanceOf(RouteFault.class)
                .hasMessageStartingWith("14-nord.camel.yaml, line " + line + ": ")
                .hasMessageContaining(why);
        assertThat(context.getRoutes()).isEmpty();
        assertThat(context.getRegistry().lookupByName("nordFeed")).isNull();
    }

    @Test
    void a_name_that_is_taken_is_refused_and_the_feed_that_has_it_goes_on() throws Exception {
        put("14-nord", feed("way-http", "feed=nord"));

        assertThatThrownBy(() -> put("15-other", feed("way-folder", "feed=nord, folder=in")))
                .hasMessage("15-other.camel.yaml, line 2: the route id feed-nord is taken by 14-nord.camel.yaml");

        assertThat(context.getRegistry().lookupByName("nordFeed")).isInstanceOf(HttpFeed.class);
        assertThat(context.getRouteController().getRouteStatus("feed-nord").isStarted())
                .isTrue();
    }

    @Test
    void a_port_of_another_feed_or_of_another_process_is_refused_by_name() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> put("14-nord", feed("way-mllp", "feed=nord, port=" + taken.getLocalPort())))
                    .hasMessageStartingWith(
                            "14-nord.camel.yaml, line 6: port " + taken.getLocalPort() + " of 127.0.0.1")
                    .hasMessageContaining("whoever runs the hub stops what listens there, or chooses another port");
        }
        int port = freePort();
        put("14-nord", feed("way-mllp", "feed=nord, port=" + port));

        assertThatThrownBy(() -> put("15-sud", feed("way-mllp", "feed=sud, port=" + port)))
                .hasMessageStartingWith("15-sud.camel.yaml, line 5: feed sud takes from where feed nord takes already");

        assertThat(context.getRoutes()).hasSize(1);
    }

    @Test
    void a_feed_whose_new_form_is_refused_goes_on_in_its_old_form() throws Exception {
        int port = freePort();
        put("14-nord", feed("way-mllp", "feed=nord, port=" + port));
        Object before = context.getRegistry().lookupByName("nordFeed");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> put("14-nord", feed("way-mllp", "feed=nord, port=" + taken.getLocalPort())))
                    .isInstanceOf(RouteFault.class);
        }

        assertThat(context.getRouteController().getRouteStatus("feed-nord").isStarted())
                .isTrue();
        assertThat(context.getRoute("feed-nord").getEndpoint().getEndpointUri()).contains(":" + port);
        assertThat(before).isNotNull();
        assertThat(context.getRegistry().lookupByName("nordFeed")).isNotNull();
    }

    @Test
    void a_changed_template_remakes_its_routes_and_one_that_no_longer_fits_is_refused() throws Exception {
        put("14-nord", feed("way-http", "feed=nord"));
        String template = Files.readString(Path.of("routes/02-way-http.camel.yaml"));

        put("02-way-http", template.replace("method: answer", "method: take"));
        assertThat(context.getRouteDefinition("feed-nord").getOutputs().toString())
                .doesNotContain("answer");

        assertThatThrownBy(() -> put("02-way-http", template.replace("name: feed", "name: hospital")))
                .hasMessageStartingWith("02-way-http.camel.yaml")
                .hasMessageContaining(
                        "no longer fit: 14-nord.camel.yaml, line 5: the template way-http has no parameter feed");
        assertThat(context.getRouteController().getRouteStatus("feed-nord").isStarted())
                .isTrue();
    }

    @Test
    void a_template_that_is_gone_stays_in_force_while_it_is_used_and_a_feed_that_is_gone_stops() throws Exception {
        put("14-nord", feed("way-http", "feed=nord"));

        routes.remove("02-way-http.camel.yaml");
        assertThat(routes.names()).contains("02-way-http.camel.yaml");
        routes.remove("14-nord.camel.yaml");

        assertThat(context.getRoutes()).isEmpty();
        assertThat(context.getRegistry().lookupByName("nordFeed")).isNull();
        assertThatCode(() -> put("14-nord", feed("way-http", "feed=nord"))).doesNotThrowAnyException();
    }

    @Test
    void what_is_always_there_is_there_again_when_the_feed_of_its_name_is_gone() throws Exception {
        Object always = context.getRegistry().lookupByName("jsonFeed");
        put("11-json", feed("way-http", "feed=json, format=json"));
        assertThat(context.getRegistry().lookupByName("jsonFeed")).isNotSameAs(always);

        routes.remove("11-json.camel.yaml");

        assertThat(context.getRegistry().lookupByName("jsonFeed")).isSameAs(always);
    }

    private void put(String name, String yaml) throws RouteFault {
        routes.put(RouteFile.read(context, name + ".camel.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String feed(String template, String parameters) {
        StringBuilder yaml = new StringBuilder(FEED.formatted(template));
        Stream.of(parameters.split(", "))
                .map(each -> each.split("=", 2))
                .forEach(each -> yaml.append("      - { name: " + each[0] + ", value: \"" + each[1] + "\" }\n"));
        return yaml.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
