package org.liaisonhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.routing.Setting;
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

    Connection(Place place, Words words) {
        this.place = place;
        this.words = words;
    }

    HubClient operator() {
        return new HubClient(url(), token("operator-token"), words);
    }

    HubClient feed() {
        return new HubClient(url(), token("feed-token"), words);
    }

    private String url() {
        String said = Optional.ofNullable(url)
                .or(() -> Optional.ofNullable(place.around().environment().get("LIAISON_URL")))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> "http://127.0.0.1:" + place.port(Setting.HTTP_PORT));
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
