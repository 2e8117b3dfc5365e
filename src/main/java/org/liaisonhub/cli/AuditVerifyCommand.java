package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Head;
import org.liaisonhub.routing.AuditDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether anything was done to the audit; asks the running hub, or looks into its ledger itself. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {
    private final Place place;
    private final Words words;

    @Mixin
    private final Connection connection;

    @Mixin
    private final Identity identity;

    @Option(names = "--offline", descriptionKey = "option.offline")
    private boolean offline;

    @Option(names = "--head", paramLabel = "N:HASH", descriptionKey = "option.head")
    private List<String> heads = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    AuditVerifyCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
        this.connection = new Connection(place, words);
        this.identity = new Identity(place.around());
    }

    @Override
    public Integer call() {
        List<Head> noted = heads.stream().map(this::head).toList();
        JsonNode chain = offline || !noted.isEmpty()
                ? chain(AuditDesk.offline(place.settings(), noted))
                : connection.operator().get("/api/audit/check", identity.who());
        place.around().out().println(json ? chain.toString() : sentence(chain));
        return chain.path("intact").asBoolean() ? ExitCodes.DONE : ExitCodes.PERSON_NEEDED;
    }

    private Head head(String written) {
        try {
            return Head.parse(written);
        } catch (IllegalArgumentException e) {
            throw new CommandFault(ExitCodes.WRONG_USE, String.valueOf(e.getMessage()));
        }
    }

    private String sentence(JsonNode chain) {
        String links = chain.path("links").asText();
        if (chain.path("intact").asBoolean()) {
            return chain.has("first")
                    ? words.say(
                            "audit.intact",
                            links,
                            Report.moment(chain, "first"),
                            Report.moment(chain, "last"),
                            chain.path("head").asText())
                    : words.say("audit.empty");
        }
        return words.say(
                "audit.broken",
                chain.path("brokenAt").asText(),
                words.of("audit-fault", chain.path("fault").asText()),
                links);
    }

    private static JsonNode chain(Check check) {
        ObjectNode chain = new JsonMapper().createObjectNode();
        chain.put("intact", check.fault().isEmpty()).put("links", check.links());
        check.first().ifPresent(first -> chain.put("first", first.toString()));
        check.last().ifPresent(last -> chain.put("last", last.toString()));
        chain.put("head", check.head().toString());
        check.fault()
                .ifPresent(fault -> chain.put("brokenAt", fault.sequence())
                        .put("fault", fault.kind().name()));
        return chain;
    }
}
