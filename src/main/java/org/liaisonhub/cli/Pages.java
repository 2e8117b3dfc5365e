package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A list of the API that is longer than one answer, put together page by page. */
final class Pages {
    /** Of up to 1000 lines each; so that no answer that always has a next keeps a command busy for ever. */
    private static final int MOST = 100;

    private final HubClient hub;
    private final Words words;

    Pages(HubClient hub, Words words) {
        this.hub = hub;
        this.words = words;
    }

    /**
     * The whole list as one answer.
     *
     * @param path where the first page is, with its query
     * @param first what was there
     * @throws CommandFault if it has no end: half a list would look like the whole
     */
    JsonNode whole(String path, JsonNode first, String who) {
        ObjectNode whole = first.deepCopy();
        ArrayNode items = whole.putArray("items");
        JsonNode page = first;
        for (int count = 1; count <= MOST; count++) {
            page.path("items").forEach(items::add);
            String next = Report.text(page, "next");
            if (next.isEmpty()) {
                whole.remove("next");
                return whole.put("more", false);
            }
            page = hub.get(path + "&after=" + HubClient.segment(next), who);
        }
        throw new CommandFault(ExitCodes.PERSON_NEEDED, words.say("fault.pages", Integer.toString(items.size())));
    }
}
