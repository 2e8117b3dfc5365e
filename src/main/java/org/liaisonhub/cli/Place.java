package org.liaisonhub.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.routing.HubNotStarted;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which hub is meant: options that every command takes, before or after its name. */
final class Place {
    private final Surroundings around;
    private final FolderConfig found;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--port-offset", paramLabel = "N", descriptionKey = "option.offset", scope = ScopeType.INHERIT)
    private @Nullable Integer portOffset;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config", scope = ScopeType.INHERIT)
    private @Nullable Path config;

    Place(Surroundings around, Words words) {
        this.around = around;
        this.found = new FolderConfig(words);
    }

    HubOptions options() {
        Path said = Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(around.environment().get("LIAISON_DATA"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .orElse(Path.of("data"));
        Path home = Optional.ofNullable(around.system().getProperty("liaison.home"))
                .map(Path::of)
                .orElse(around.folder());
        return new HubOptions(
                home.toAbsolutePath(), around.folder().resolve(said), Optional.ofNullable(portOffset), config());
    }

    private Optional<Path> config() {
        Optional<Path> said = Optional.ofNullable(config)
                .or(() -> Optional.ofNullable(around.environment().get("LIAISON_CONFIG"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .map(around.folder()::resolve);
        return said.isPresent() ? said : found.in(around.folder());
    }

    /** The port this hub has for a purpose. */
    int port(Setting setting) {
        return settings().port(setting);
    }

    /** Whether a door of this hub has TLS. */
    boolean hasTls(Setting door) {
        return !settings().text(door).equals("off");
    }

    /** Where a door of this hub is reached from this machine. */
    String host(Setting host) {
        String bound = settings().text(host);
        return bound.equals("0.0.0.0") || bound.equals("::") ? "127.0.0.1" : bound;
    }

    /** The configuration as the hub reads it. */
    HubSettings settings() {
        HubOptions options = options();
        try {
            HubSettings settings = HubSettings.read(
                    options.home(), options.data(), options.config(), around.environment(), around.system());
            return options.portOffset()
                    .map(offset -> settings.with(Setting.PORT_OFFSET, Integer.toString(offset)))
                    .orElse(settings);
        } catch (HubNotStarted wrongConfiguration) {
            throw new CommandFault(ExitCodes.WRONG_USE, String.valueOf(wrongConfiguration.getMessage()));
        }
    }

    Surroundings around() {
        return around;
    }
}
