package org.liaisonhub.discharge;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the codes of one hospital mean, by its own tables. A code is compared without the blanks around it: as it is
 * written, and where no line has it so, without regard to capitals. Unchangeable; tables that are read again are others.
 */
public final class LocalCodes {
    /** No table at all: every code means what its standard says. */
    public static final LocalCodes NONE = new LocalCodes(List.of());

    private final Map<CodeTable, Map<String, String>> exact = new EnumMap<>(CodeTable.class);
    private final Map<CodeTable, Map<String, Optional<String>>> anyCase = new EnumMap<>(CodeTable.class);

    /**
     * One line of a table.
     *
     * @param local the sender's code
     * @param hub the hub's; empty text: it means nothing, and nothing is to be said about it
     */
    public record Line(CodeTable table, String local, String hub) {}

    /** @param lines no local code twice in one table */
    public LocalCodes(List<Line> lines) {
        for (Line line : lines) {
            exact.computeIfAbsent(line.table(), any -> new HashMap<>())
                    .put(line.local().strip(), line.hub());
            // Two lines that differ in capitals only and mean different things leave a third spelling unknown.
            anyCase.computeIfAbsent(line.table(), any -> new HashMap<>())
                    .merge(
                            folded(line.local()),
                            Optional.of(line.hub()),
                            (one, other) -> one.equals(other) ? one : Optional.empty());
        }
    }

    /** The hub's code for a sender's, empty text if it means nothing; empty if no line has it. */
    public Optional<String> hub(CodeTable table, String local) {
        String spelt = exact.getOrDefault(table, Map.of()).get(local.strip());
        return spelt != null
                ? Optional.of(spelt)
                : anyCase.getOrDefault(table, Map.of()).getOrDefault(folded(local), Optional.empty());
    }

    /** Whether the hospital has lines for this table at all. */
    public boolean has(CodeTable table) {
        return exact.containsKey(table);
    }

    /** How many lines. */
    public int size() {
        return exact.values().stream().mapToInt(Map::size).sum();
    }

    private static String folded(String code) {
        return code.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
