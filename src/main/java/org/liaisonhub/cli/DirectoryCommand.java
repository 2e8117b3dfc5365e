package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** The recipients in force. */
@Command(name = "directory", mixinStandardHelpOptions = true)
final class DirectoryCommand extends Report {
    DirectoryCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        return "/api/directory?limit=1000";
    }

    /** A recipient that is missing from a list looks like one who gets nothing. */
    @Override
    boolean isWhole() {
        return true;
    }

    @Override
    void show(JsonNode answer) {
        Table table = new Table(
                words().say("head.id"),
                words().say("head.kind"),
                words().say("head.channel"),
                words().say("head.phone"),
                words().say("head.name"));
        for (JsonNode recipient : answer.path("items")) {
            table.add(
                    text(recipient, "id"),
                    words().of("kind", text(recipient, "kind")),
                    recipient.path("channel").asText(words().say("channel.none")),
                    text(recipient, "phone"),
                    text(recipient, "name"));
        }
        showList(answer, table, "directory.none");
    }

    @Override
    boolean waits(JsonNode answer) {
        return false;
    }
}
