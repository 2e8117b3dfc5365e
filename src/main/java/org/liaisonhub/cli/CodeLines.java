package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Unknown codes as lines of a table, with nothing in the column of the hub's code: until somebody fills it in, the hub refuses the
 * table. A code of two feeds has one line.
 */
final class CodeLines {
    private final Set<String> lines = new LinkedHashSet<>();

    CodeLines(JsonNode codes) {
        lines.add("kind,local,hub,label");
        for (JsonNode code : codes) {
            String kind = code.path("kind").asText();
            String local = code.path("code").asText();
            if (!code.path("hubCodes").isEmpty()) {
                lines.add("# " + kind + ": "
                        + code.path("hubCodes")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(" ")));
            }
            if (local.startsWith("(")) {
                continue;
            }
            // A spreadsheet takes what begins like this for a formula, and a sender must not make somebody's
            // spreadsheet work.
            boolean isFormula = local.matches("[=+@\\-].+");
            lines.add((isFormula ? "# " : "") + kind + "," + quoted(local) + ",,");
        }
    }

    private static String quoted(String code) {
        return code.matches("[^\",;]*") ? code : '"' + code.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
