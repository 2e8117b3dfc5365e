package org.liaisonhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.routing.Setting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How a command reaches the hub. The token is read from a file, never from the command line: by default from the hub's data folder, for who
 * may read that may operate the hub.
 */
final class Connection {
    private final Place place;
    private final Words words;

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "option.url")
    private @Nullable String url;

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "option.token-file")
    private @Nullable Path tokenFile;

    @Mixin
    private final Trust trust;

    Connection(Place place, Words words) {
        this.place = place;
        this.trust = new Trust(place);
        this.words = words;
    }

    HubClient operator() {
        return client("operator-token");
    }

    HubClient feed() {
        return client("feed-token");
    }

    /** The way to a port of this hub that speaks MLLP. */
    MllpSender mllp(int port) {
        return new MllpSender(
                place.host(Setting.MLLP_HOST),
                port,
                place.hasTls(Setting.MLLP_TLS) ? Optional.of(trust.context()) : Optional.empty(),
                words);
    }

    private HubClient client(String tokenName) {
        String url = url();
        return new HubClient(
                url,
                token(tokenName),
                url.startsWith("https:") ? Optional.of(trust.context()) : Optional.empty(),
                words);
    }

    private String url() {
        String said = Optional.ofNullable(url)
                .or(() -> Optional.ofNullable(place.around().environment().get("LIAISON_URL")))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> (place.hasTls(Setting.HTTP_TLS) ? "https://" : "http://")
                        + place.host(Setting.HTTP_HOST) + ":" + place.port(Setting.HTTP_PORT));
        return said.endsWith("/") ? said.substring(0, said.length() - 1) : said;
    }

    private String token(String name) {
        Path file = Optional.ofNullable(tokenFile)
                .or(() -> Optional.ofNullable(place.around().environment().get("LIAISON_TOKEN_FILE"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .map(place.around().folder()::resolve)
                .orElseGet(() -> place.options().data().resolve("credentials").resolve(name));
        if (Files.notExists(file)) {
            throw new CommandFault(
                    ExitCodes.UNREACHABLE,
                    words.say("fault.no-hub", place.options().data(), file));
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.token", file));
        }
    }
}
