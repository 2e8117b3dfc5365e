package org.liaisonhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each route with each role, by the route table itself: whoever adds a route says who may call it, and no other can. */
class RolesTest {
    private static final FakeHub HUB = new FakeHub();
    private static final ConsoleServer SERVER = HUB.start(Optional.empty());
    private static final Caller CALLER = new Caller(SERVER.port());
    private static final List<Access> LADDER = List.of(Access.READER, Access.OPERATOR, Access.ADMINISTRATOR);
    private static final Map<String, Access> TOKENS = Map.of(
            FakeHub.READER, Access.READER,
            FakeHub.NURSE, Access.OPERATOR,
            FakeHub.OPERATOR, Access.ADMINISTRATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<Route> routes() {
        return Routes.of(HUB.ports());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_is_open_to_its_role_and_those_above_and_shut_to_all_others(Route route) {
        TOKENS.forEach((token, access) -> {
            boolean may = route.access() == Access.ANYBODY || LADDER.indexOf(access) >= LADDER.indexOf(route.access());
            assertThat(status(route, token) == 403).as(route + " as " + access).isEqualTo(!may);
        });
        boolean open = route.access() == Access.ANYBODY;
        assertThat(status(route, FakeHub.FEED) == 403).as(route + " as a feed").isEqualTo(!open);
        // After ten of them within a minute the answer is "later".
        assertThat(List.of(401, 429).contains(status(route, "a-token-that-is-nobody-s")))
                .isEqualTo(!open);
        assertThat(status(route, "") == 401).as(route + " without token").isEqualTo(!open);
        assertThat(open)
                .as("only descriptions are open")
                .isEqualTo(!route.path().startsWith("/api/"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void the_operating_page_says_who_may_call_a_route(Route route) throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/operating.md"));
        String row = "| `" + route.method() + " " + route.path() + "` |";
        if (route.access() != Access.ANYBODY) {
            String[] said = page.substring(page.indexOf(row) + row.length())
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .split("\\|");

            assertThat(page).contains(row);
            for (int i = 0; i < LADDER.size(); i++) {
                assertThat(said[i].strip().startsWith("yes"))
                        .as(row + LADDER.get(i))
                        .isEqualTo(i >= LADDER.indexOf(route.access()));
            }
        }
    }

    @Test
    void what_changes_something_takes_more_than_a_reader() {
        assertThat(routes().stream().filter(route -> route.method().name().equals("POST")))
                .isNotEmpty()
                .noneMatch(route -> route.access() == Access.READER);
    }

    @Test
    void a_reader_sees_states_and_owners_but_nothing_that_describes_a_patient() {
        for (String path :
                List.of("/api/tasks", "/api/undelivered", "/api/parked", "/api/stays", "/api/find?id=26004211")) {
            HttpResponse<String> seen =
                    CALLER.send(CALLER.to(path).header("Authorization", "Bearer " + FakeHub.READER));

            assertThat(seen.statusCode()).as(path).isEqualTo(200);
            assertThat(seen.body())
                    .as(path)
                    .doesNotContain("enoxaparin")
                    .doesNotContain("patient unknown")
                    .doesNotContain("DUPONT");
        }
        assertThat(CALLER.get("/api/tasks").body()).contains("enoxaparin");
        assertThat(CALLER.get("/api/undelivered").body()).contains("patient unknown");
    }

    @Test
    void who_may_not_is_told_the_account_and_the_role_it_takes() {
        HttpResponse<String> refused = CALLER.send(CALLER.to("/api/directory/reload")
                .header("Authorization", "Bearer " + FakeHub.NURSE)
                .POST(BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Caller.json(refused).path("detail").asText())
                .contains("jeanne.morel")
                .contains("administrator");
    }

    private static int status(Route route, String token) {
        String path = route.path().replaceAll("\\{[a-z]+}", "x");
        var request = CALLER.to(path).method(route.method().name(), BodyPublishers.noBody());
        Stream.of(token)
                .filter(text -> !text.isEmpty())
                .forEach(text -> request.header("Authorization", "Bearer " + text));
        return CALLER.send(request).statusCode();
    }
}
