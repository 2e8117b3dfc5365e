package org.liaisonhub.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who acts. */
final class Identity {
    private final Surroundings around;

    @Option(names = "--who", paramLabel = "NAME", descriptionKey = "option.who")
    private @Nullable String who;

    Identity(Surroundings around) {
        this.around = around;
    }

    String who() {
        return Optional.ofNullable(who).filter(name -> !name.isBlank()).orElseGet(around::user);
    }
}
