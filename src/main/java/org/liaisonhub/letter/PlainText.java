package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;
import org.liaisonhub.letter.Block.Table;

/** A document as text for a terminal or a fax: headings, bullets, and tables that fit the width or else go as lines. */
public final class PlainText {
    private static final int WIDTH = 110;
    private static final String BETWEEN = "  ";
    private static final String NOTHING = "—";

    private final StringBuilder text = new StringBuilder(4096);
    private final String colon;

    private PlainText(Locale language) {
        this.colon = language.getLanguage().equals("fr") ? " : " : ": ";
    }

    /** The whole document; ends with a line break. */
    public static String of(LetterDocument document) {
        PlainText plain = new PlainText(document.language());
        plain.heading(document.title(), "=");
        for (LetterSection section : document.sections()) {
            plain.text.append('\n');
            plain.heading(section.title(), "-");
            section.blocks().forEach(plain::block);
        }
        return plain.text.toString();
    }

    private void heading(String title, String underline) {
        text.append(title).append('\n');
        text.append(underline.repeat(title.length())).append('\n');
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            text.append(paragraph.text().strip()).append('\n');
        } else if (block instanceof Items list) {
            list.items().forEach(item -> text.append("- ").append(item).append('\n'));
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void table(Table table) {
        List<Integer> widths = widths(table);
        int width =
                widths.stream().mapToInt(column -> column + BETWEEN.length()).sum();
        if (width > WIDTH) {
            table.rows().forEach(row -> lines(table.heading(), row));
            return;
        }
        row(table.heading(), widths);
        row(widths.stream().map("-"::repeat).toList(), widths);
        table.rows().forEach(row -> row(row, widths));
    }

    private void lines(List<String> heading, List<String> row) {
        text.append("- ").append(oneLine(row.get(0))).append('\n');
        for (int i = 1; i < row.size(); i++) {
            String cell = oneLine(row.get(i));
            if (!cell.equals(NOTHING)) {
                text.append("    ")
                        .append(heading.get(i))
                        .append(colon)
                        .append(cell)
                        .append('\n');
            }
        }
    }

    private void row(List<String> row, List<Integer> widths) {
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
