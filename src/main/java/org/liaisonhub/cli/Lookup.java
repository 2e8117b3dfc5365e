package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds what an id means. */
final class Lookup {
    private final HubClient hub;
    private final Words words;

    Lookup(HubClient hub, Words words) {
        this.hub = hub;
        this.words = words;
    }

    /**
     * The one thing of that id.
     *
     * @param kind of which kind it must be; empty for any
     * @throws CommandFault if there is none, or several
     */
    JsonNode one(String id, String who, String kind) {
        List<JsonNode> matches = new ArrayList<>();
        for (JsonNode match :
                hub.get("/api/find?id=" + HubClient.segment(id), who).path("items")) {
            if (kind.isEmpty() || match.path("kind").asText().equals(kind)) {
                matches.add(match);
            }
        }
        if (matches.isEmpty()) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.nothing-found", id));
        }
        if (matches.size() > 1) {
            List<String> ids =
                    matches.stream().map(match -> match.path("id").asText()).toList();
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.several", id, String.join(", ", ids)));
        }
        return matches.get(0);
    }
}
