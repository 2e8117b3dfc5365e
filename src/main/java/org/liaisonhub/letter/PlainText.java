package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;
import org.liaisonhub.letter.Block.Table;

/** A document as text for a terminal or a fax: headings, bullets, and tables that fit the width or else go as lines. */
public final class PlainText {
    private static final int WIDTH = 110;
    private static final String BETWEEN = "  ";
    private static final String NOTHING = "—";

    private PlainText() {}

    /** The whole document; ends with a line break. */
    public static String of(LetterDocument document) {
        StringBuilder text = new StringBuilder(4096);
        text.append(document.title()).append('\n');
        text.append("=".repeat(document.title().length())).append('\n');
        for (LetterSection section : document.sections()) {
            text.append('\n').append(section.title()).append('\n');
            text.append("-".repeat(section.title().length())).append('\n');
            section.blocks().forEach(block -> append(block, text));
        }
        return text.toString();
    }

    private static void append(Block block, StringBuilder text) {
        if (block instanceof Paragraph paragraph) {
            text.append(paragraph.text().strip()).append('\n');
        } else if (block instanceof Items list) {
            list.items().forEach(item -> text.append("- ").append(item).append('\n'));
        } else if (block instanceof Table table) {
            appendTable(table, text);
        }
    }

    private static void appendTable(Table table, StringBuilder text) {
        List<Integer> widths = widths(table);
        int width =
                widths.stream().mapToInt(column -> column + BETWEEN.length()).sum();
        if (width > WIDTH) {
            table.rows().forEach(row -> appendAsLines(table.heading(), row, text));
            return;
        }
        appendRow(table.heading(), widths, text);
        appendRow(widths.stream().map("-"::repeat).toList(), widths, text);
        table.rows().forEach(row -> appendRow(row, widths, text));
    }

    private static void appendAsLines(List<String> heading, List<String> row, StringBuilder text) {
        text.append("- ").append(oneLine(row.get(0))).append('\n');
        for (int i = 1; i < row.size(); i++) {
            String cell = oneLine(row.get(i));
            if (!cell.equals(NOTHING)) {
                text.append("    ")
                        .append(heading.get(i))
                        .append(" : ")
                        .append(cell)
                        .append('\n');
            }
        }
    }

    private static void appendRow(List<String> row, List<Integer> widths, StringBuilder text) {
        StringBuilder line = new StringBuilder(WIDTH);
        for (int i = 0; i < row.size(); i++) {
            String cell = oneLine(row.get(i));
            line.append(cell).append(" ".repeat(widths.get(i) - cell.length())).append(BETWEEN);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static List<Integer> widths(Table table) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < table.heading().size(); i++) {
            int column = i;
            widths.add(Math.max(
                    table.heading().get(i).length(),
                    table.rows().stream()
                            .mapToInt(row -> oneLine(row.get(column)).length())
                            .max()
                            .orElse(0)));
        }
        return widths;
    }

    private static String oneLine(String cell) {
        return cell.replace('\n', ' ').strip();
    }
}
