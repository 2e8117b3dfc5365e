package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route file keeps the rules of the house, and every rule catches the file planted for it. */
class RoutesHouseRulesTest {
    private static final Path ROUTES = Path.of("routes");
    private static final Path PLANTED = Path.of("src/test/resources/org/liaisonhub/routing/planted");
    private static final String CAUGHT = "# caught: ";

    private static final Flow FLOW = NoHub.flow();
    private static final RouteHouseRules RULES = new RouteHouseRules(
            FLOW.context(),
            filesIn(ROUTES)
                    .flatMap(file -> RouteHouseRules.policiesIn(text(file)).stream())
                    .collect(Collectors.toSet()));

    static Stream<Path> routes() {
        return filesIn(ROUTES);
    }

    static Stream<Path> planted() {
        return filesIn(PLANTED);
    }

    @AfterAll
    static void close() {
        FLOW.close();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_file_keeps_the_rules(Path file) {
        assertThat(RULES.brokenBy(text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_file_says_in_its_first_line_what_it_is_for(Path file) {
        assertThat(text(file)).startsWith("# ");
    }

    @ParameterizedTest
    @MethodSource("planted")
    void the_planted_file_is_caught_for_its_one_fault(Path file) {
        List<String> expected = text(file)
                .lines()
                .filter(line -> line.startsWith(CAUGHT))
                .map(line -> line.substring(CAUGHT.length()))
                .toList();
        assertThat(expected).as("%s says what it is caught for", file).hasSize(1);

        List<String> broken = RULES.brokenBy(text(file));

        assertThat(broken).hasSize(1);
        assertThat(broken.get(0)).contains(expected.get(0));
    }

    @Test
    void no_two_routes_share_an_id() {
        List<String> ids = filesIn(ROUTES)
                .flatMap(file -> text(file).lines())
                .filter(line -> line.matches(" {4}id: .*"))
                .toList();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
