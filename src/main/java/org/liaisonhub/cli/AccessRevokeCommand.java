package org.liaisonhub.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends an account. */
@Command(name = "revoke", mixinStandardHelpOptions = true)
final class AccessRevokeCommand implements Callable<Integer> {
    private final Place place;
    private final Words words;

    @Parameters(paramLabel = "NAME", descriptionKey = "parameter.account")
    private @Nullable String name;

    AccessRevokeCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
    }

    @Override
    public Integer call() {
        try {
            if (AccessCommand.register(place).revoke(String.valueOf(name))) {
                place.around().out().println(words.say("access.revoked", String.valueOf(name)));
                return ExitCodes.DONE;
            }
        } catch (UncheckedIOException e) {
            throw new CommandFault(ExitCodes.PERSON_NEEDED, String.valueOf(e.getMessage()));
        }
        throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.no-account", String.valueOf(name)));
    }
}
