package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.routing.CodeBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Codes of the senders that no table knows, as a report or as lines of a table to fill in; or tables checked without a hub. */
@Command(name = "codes", mixinStandardHelpOptions = true)
final class CodesCommand extends Report {
    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 1000;

    private final Place place;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.codes-limit")
    private @Nullable Integer limit;

    @Option(names = "--feed", paramLabel = "FEED", descriptionKey = "option.feed")
    private @Nullable String feed;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "option.kind")
    private @Nullable String kind;

    @Option(names = "--csv", descriptionKey = "option.csv")
    private boolean csv;

    @Option(names = "--tables", paramLabel = "DIR", descriptionKey = "option.tables")
    private @Nullable Path tables;

    CodesCommand(Place place, Words words) {
        super(place, words);
        this.place = place;
    }

    @Override
    public Integer call() {
        if (tables == null) {
            return super.call();
        }
        CodeBook book = CodeBook.in(place.around().folder().resolve(tables));
        if (isForPrograms()) {
            print(json(book) + "\n");
            return ExitCodes.DONE;
        }
        Table found = new Table(words().say("head.table"), words().say("head.codes"));
        book.tables().forEach(table -> found.add(table.name(), Integer.toString(table.lines())));
        print(book.tables().isEmpty() ? words().say("codes.no-tables") + "\n" : found);
        return ExitCodes.DONE;
    }

    /** As the API gives tables in force. */
    private static String json(CodeBook book) {
        ObjectNode root = new JsonMapper().createObjectNode();
        ArrayNode tables = root.putArray("tables");
        book.tables()
                .forEach(table -> tables.addObject().put("name", table.name()).put("codes", table.lines()));
        return root.toString();
    }

    @Override
    String path() {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("limit", Integer.toString(limit == null ? isWhole() ? HIGHEST_LIMIT : USUAL_LIMIT : limit));
        asked.put("feed", feed);
        asked.put("kind", kind);
        return HubClient.query("/api/codes", asked);
    }

    /** What is filled in or computed with must not end where a page does; a person looks at the first lines. */
    @Override
    boolean isWhole() {
        return limit == null && (csv || isForPrograms());
    }

    @Override
    void show(JsonNode answer) {
        if (csv) {
            print(new CodeLines(answer.path("items")));
            return;
        }
        Table table = new Table(
                words().say("head.count"),
                words().say("head.first"),
                words().say("head.last"),
                words().say("head.feed"),
                words().say("head.kind"),
                words().say("head.code"),
                words().say("head.read-as"),
                words().say("head.control-id"));
        for (JsonNode code : answer.path("items")) {
            table.add(
                    text(code, "count"),
                    moment(code, "firstAt"),
                    moment(code, "lastAt"),
                    text(code, "feed"),
                    text(code, "kind"),
                    text(code, "code"),
                    code.has("readAs") ? text(code, "readAs") : words().say("codes.left-out"),
                    text(code, "controlId"));
        }
        showList(answer, table, "codes.none");
        Table inForce = new Table(words().say("head.table"), words().say("head.codes"));
        answer.path("tables").forEach(known -> inForce.add(text(known, "name"), text(known, "codes")));
        print("\n" + (answer.path("tables").isEmpty() ? words().say("codes.no-tables") + "\n" : inForce));
    }

    @Override
    boolean waits(JsonNode answer) {
        return !answer.path("items").isEmpty();
    }
}
