package org.liaisonhub.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the directory again, or the list of senders. */
@Command(name = "reload", mixinStandardHelpOptions = true)
final class ReloadCommand extends Act {
    @Option(names = "--senders", descriptionKey = "option.senders")
    private boolean senders;

    ReloadCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path(HubClient hub) {
        return senders ? "/api/senders/reload" : "/api/directory/reload";
    }
}
