package org.liaisonhub.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who acts and why; both go into the history of the stay. */
final class Reason {
    private final Surroundings around;
    private final Words words;

    @Mixin
    private final Identity identity;

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "option.why")
    private @Nullable String why;

    Reason(Surroundings around, Words words) {
        this.around = around;
        this.words = words;
        this.identity = new Identity(around);
    }

    String who() {
        return identity.who();
    }

    Map<String, String> members() {
        String reason = Optional.ofNullable(why)
                .filter(text -> !text.isBlank())
                .or(() -> around.terminal().ask(words.say("ask.why")))
                .orElseThrow(() -> new CommandFault(ExitCodes.WRONG_USE, words.say("fault.why")));
        return Map.of("who", identity.who(), "why", reason);
    }
}
