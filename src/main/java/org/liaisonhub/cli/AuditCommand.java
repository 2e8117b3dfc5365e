package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who did what, newest first. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand extends Report {
    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit", defaultValue = "100")
    private int limit;

    @Option(names = "--stay", paramLabel = "STAY", descriptionKey = "option.audit-stay")
    private @Nullable String stay;

    @Option(names = "--account", paramLabel = "NAME", descriptionKey = "option.audit-account")
    private @Nullable String account;

    AuditCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        String path = "/api/audit?limit=" + limit;
        if (stay != null) {
            int slash = stay.indexOf('/');
            if (slash < 1) {
                throw new CommandFault(ExitCodes.WRONG_USE, words().say("fault.audit-stay"));
            }
            return path + "&facility="
                    + HubClient.segment(stay.substring(0, slash).replace("%2F", "/")) + "&number="
                    + HubClient.segment(stay.substring(slash + 1));
        }
        return account == null ? path : path + "&account=" + HubClient.segment(account);
    }

    @Override
    void show(JsonNode answer) {
        Table table = new Table(
                words().say("head.number"),
                words().say("head.at"),
                words().say("head.account"),
                words().say("head.act"),
                words().say("head.id"),
                words().say("head.stay"),
                words().say("head.why"));
        for (JsonNode line : answer.path("items")) {
            String refused = text(line, "outcome").equals("refused") ? " " + words().say("audit.refused") : "";
            table.add(
                    text(line, "sequence"),
                    moment(line, "at"),
                    text(line, "account") + (line.has("says") ? " (" + text(line, "says") + ")" : ""),
                    text(line, "act") + refused,
                    text(line, "thing") + " " + text(line, "id"),
                    line.has("stay") ? stay(line) : "",
                    (text(line, "detail") + " " + text(line, "why")).strip());
        }
        showList(answer, table, "audit.none");
    }

    @Override
    boolean waits(JsonNode answer) {
        return false;
    }
}
