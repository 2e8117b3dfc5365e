package org.liaisonhub.cli;

import picocli.CommandLine.Command;

/** Reads the tables of local codes again. */
@Command(name = "reload", mixinStandardHelpOptions = true)
final class CodesReloadCommand extends Act {
    CodesReloadCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path(HubClient hub) {
        return "/api/codes/reload";
    }
}
