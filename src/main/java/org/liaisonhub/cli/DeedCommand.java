package org.liaisonhub.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** An action on one thing, named by its id: sent again, replayed, put away, closed. */
@Command(mixinStandardHelpOptions = true)
final class DeedCommand extends Act {
    private final String collection;
    private final String verb;

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
    private @Nullable String id;

    /**
     * @param collection where the API keeps such things: {@code deliveries}
     * @param verb what is done to it: {@code resend}
     */
    DeedCommand(Place place, Words words, String collection, String verb) {
        super(place, words);
        this.collection = collection;
        this.verb = verb;
    }

    @Override
    String path(HubClient hub) {
        return "/api/" + collection + "/" + HubClient.segment(String.valueOf(id)) + "/" + verb;
    }
}
