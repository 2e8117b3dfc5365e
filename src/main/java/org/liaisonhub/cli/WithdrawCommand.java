package org.liaisonhub.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes back everything that was sent about a stay. */
@Command(name = "withdraw", mixinStandardHelpOptions = true)
final class WithdrawCommand extends Act {
    @Parameters(paramLabel = "STAY", descriptionKey = "parameter.stay")
    private @Nullable String stay;

    WithdrawCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path(HubClient hub) {
        return new Lookup(hub, words())
                        .one(String.valueOf(stay), who(), "stay")
                        .path("href")
                        .asText() + "/withdraw";
    }
}
