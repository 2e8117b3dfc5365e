package org.liaisonhub.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.Sentences;

/** The port of health and metrics by itself. */
class ObserveServerTest {
    private static final String TOKEN = "a-token-of-twenty-four-characters";

    @Test
    void before_the_hub_is_up_it_lives_and_is_not_ready() throws Exception {
        try (Observatory observatory = new Observatory(InstantSource.system());
                ObserveServer server = new ObserveServer(settings(Optional.empty()), observatory)) {
            assertThat(get(server, "/observe/health/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "/observe/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(server, "/observe/health").body()).contains("hub.starting");
            assertThat(observatory.troubles(Locale.ENGLISH)).containsExactly("starting");
        }
    }

    @Test
    void figures_come_as_openmetrics_to_who_asks_for_it_and_as_prometheus_text_to_everybody_else() throws Exception {
        try (Observatory observatory = new Observatory(InstantSource.system());
                ObserveServer server = new ObserveServer(settings(Optional.empty()), observatory)) {
            HttpResponse<String> plain = get(server, "/observe/metrics");
            HttpResponse<String> open =
                    get(server, "/observe/metrics", "Accept", "application/openmetrics-text;version=1.0.0,*/*;q=0.1");

            assertThat(plain.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(open.headers().firstValue("Content-Type"))
                    .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
            assertThat(open.body()).endsWith("# EOF\n").contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void with_a_token_the_figures_are_for_who_shows_it_and_health_is_for_everybody() throws Exception {
        try (Observatory observatory = new Observatory(InstantSource.system());
                ObserveServer server = new ObserveServer(settings(Optional.of(TOKEN)), observatory)) {
            assertThat(get(server, "/observe/metrics").statusCode()).isEqualTo(401);
            assertThat(get(server, "/observe/metrics", "Authorization", "Bearer " + TOKEN + "x")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get(server, "/observe/metrics", "Authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(server, "/observe/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void it_is_not_opened_to_other_machines_in_plain_text() {
        assertThatThrownBy(() -> new ObserveSettings("0.0.0.0", 0, Optional.empty(), Optional.of(TOKEN), Locale.FRENCH))
                .isInstanceOf(ObserveNotStarted.class)
                .hasMessageContaining("liaison.observe.host");
    }

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(new Sentences("observe/health", Locale.FRENCH).keys())
                .isEqualTo(new Sentences("observe/health", Locale.ENGLISH).keys());
    }

    private static ObserveSettings settings(Optional<String> token) {
        return new ObserveSettings("127.0.0.1", 0, Optional.empty(), token, Locale.ENGLISH);
    }

    private static HttpResponse<String> get(ObserveServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        for (String header : List.of(headers).isEmpty() ? List.<String>of() : List.of(headers[0])) {
            request.header(header, headers[1]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
