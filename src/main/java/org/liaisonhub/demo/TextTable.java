package org.liaisonhub.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in plain text. Columns are as wide as they must be, up to their limit; a cell may run over the empty cells to
 * its right, and is cut with an ellipsis where it still does not fit.
 */
final class TextTable {
    private static final String GAP = "  ";

    private final int[] limits;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param limits the widest each column may become, in characters */
    TextTable(int... limits) {
        this.limits = limits.clone();
    }

    /** @throws IllegalArgumentException if there are not as many cells as columns */
    void row(String... cells) {
        if (cells.length != limits.length) {
            throw new IllegalArgumentException("a row has " + limits.length + " cells, not " + cells.length);
        }
        rows.add(List.of(cells));
    }

    /** The rows, the first one underlined as a head. */
    List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[limits.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                if (room(row, i, limits) == limits[i]) {
                    widths[i] = Math.min(limits[i], Math.max(widths[i], length(row.get(i))));
                }
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        int i = 0;
        while (i < widths.length) {
            int room = room(row, i, widths);
            line.append(padded(cut(row.get(i), room), room)).append(GAP);
            i = next(row, i);
        }
        return line.toString().stripTrailing();
    }

    /** What a cell may take: its own column and the empty ones after it. */
    private static int room(List<String> row, int from, int[] widths) {
        int room = widths[from];
        for (int i = from + 1; i < next(row, from); i++) {
            room += GAP.length() + widths[i];
        }
        return room;
    }

    private static int next(List<String> row, int from) {
        int next = from + 1;
        while (!row.get(from).isEmpty() && next < row.size() && row.get(next).isEmpty()) {
            next++;
        }
        return next;
    }

    private static String cut(String text, int width) {
        return length(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - length(text));
    }

    private static String rule(int[] widths) {
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("─".repeat(width));
        }
        return String.join(GAP, rules);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
