package org.liaisonhub.cli;

import picocli.CommandLine.Command;

/** Reads the directory again. */
@Command(name = "reload", mixinStandardHelpOptions = true)
final class ReloadCommand extends Act {
    ReloadCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path(HubClient hub) {
        return "/api/directory/reload";
    }
}
