package org.liaisonhub.cli;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.keys.Account;
import org.liaisonhub.keys.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an account and shows its token, this once. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class AccessAddCommand implements Callable<Integer> {
    private final Place place;
    private final Words words;

    @Parameters(paramLabel = "NAME", descriptionKey = "parameter.account")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "option.access-role", required = true)
    private @Nullable String role;

    @Option(names = "--feed", paramLabel = "FEED", descriptionKey = "option.access-feed")
    private @Nullable String feed;

    AccessAddCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
    }

    @Override
    public Integer call() {
        Role wanted = Role.named(String.valueOf(role))
                .orElseThrow(() -> new CommandFault(
                        ExitCodes.WRONG_USE,
                        words.say(
                                "fault.role",
                                Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", ")))));
        String everyFeed = wanted == Role.FEED ? Account.EVERY_FEED : "";
        try {
            String token =
                    AccessCommand.register(place).add(String.valueOf(name), wanted, feed == null ? everyFeed : feed);
            place.around().out().println(token);
            place.around().err().println(words.say("access.once", String.valueOf(name)));
            return ExitCodes.DONE;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new CommandFault(ExitCodes.WRONG_USE, String.valueOf(e.getMessage()));
        }
    }
}
