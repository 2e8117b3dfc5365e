package org.liaisonhub.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.liaisonhub.routing.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Whether the hub of this data folder is ready, as it says at its port of health: for who watches over a process or a container. Needs
 * no token, and speaks TLS where that port does.
 */
@Command(name = "health", mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Place place;
    private final Words words;

    @Mixin
    private final Trust trust;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    HealthCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
        this.trust = new Trust(place);
    }

    @Override
    public Integer call() {
        String url = (place.hasTls(Setting.OBSERVE_TLS) ? "https://" : "http://") + place.host(Setting.OBSERVE_HOST)
                + ":" + place.port(Setting.OBSERVE_PORT);
        HttpResponse<byte[]> answer = ask(url);
        boolean isReady = answer.statusCode() == 200;
        // Whatever else answers at this port is not the hub.
        if (!(isReady || answer.statusCode() == 503)
                || !HubClient.json(answer.body()).isObject()) {
            throw unreachable(url);
        }
        place.around()
                .out()
                .println(
                        json
                                ? new String(answer.body(), StandardCharsets.UTF_8).strip()
                                : words.say(isReady ? "health.ready" : "health.not-ready", url + "/observe/health"));
        return isReady ? ExitCodes.DONE : ExitCodes.PERSON_NEEDED;
    }

    private HttpResponse<byte[]> ask(String url) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        if (url.startsWith("https:")) {
            client.sslContext(trust.context());
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/observe/health"))
                    .timeout(PATIENCE)
                    .build();
            return client.build().send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw unreachable(url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(url);
        }
    }

    private CommandFault unreachable(String url) {
        return new CommandFault(ExitCodes.UNREACHABLE, words.say("fault.no-health", url));
    }
}
