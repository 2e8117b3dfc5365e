package org.liaisonhub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.keys.ClientTls;
import org.liaisonhub.keys.KeysUnreadable;
import picocli.CommandLine.Option;

/** Whom a command trusts where the hub's doors have TLS, and which certificate it shows. */
final class Trust {
    private final Place place;

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "option.ca")
    private @Nullable Path authority;

    @Option(names = "--identity", paramLabel = "DIR", descriptionKey = "option.identity")
    private @Nullable Path identity;

    Trust(Place place) {
        this.place = place;
    }

    /**
     * By default the hub's own authority, as it lies in the data folder, and no certificate.
     *
     * @throws CommandFault if a file is missing or damaged
     */
    SSLContext context() {
        Path trusted = said(authority, "LIAISON_CA")
                .orElseGet(() -> place.options().data().resolve("keys/ca.pem"));
        try {
            return ClientTls.trusting(trusted, said(identity, "LIAISON_IDENTITY"));
        } catch (KeysUnreadable e) {
            throw new CommandFault(
                    Files.exists(trusted) ? ExitCodes.WRONG_USE : ExitCodes.UNREACHABLE,
                    String.valueOf(e.getMessage()));
        }
    }

    private Optional<Path> said(@Nullable Path option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(place.around().environment().get(variable))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .map(place.around().folder()::resolve);
    }
}
