package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a section for people (CDA R2, 4.3.5, StrucDoc.Text): its words, and its tables row by row. */
final class Narrative {
    private static final Set<String> LINES =
            Set.of("paragraph", "br", "tr", "item", "caption", "list", "table", "title", "thead", "tbody");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final Element text;

    Narrative(Element text) {
        this.text = text;
    }

    /** A row of a table: its cells, and the headings over them where there are as many. */
    record Row(List<String> headings, List<String> cells, Element element) {
        /** The cells under headings that have one of these beginnings in them, in order. */
        List<String> under(String... words) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < Math.min(headings.size(), cells.size()); i++) {
                String heading = headings.get(i).toLowerCase(java.util.Locale.ROOT);
                boolean isAsked = List.of(words).stream().anyMatch(heading::contains);
                if (isAsked && !isNothing(cells.get(i))) {
                    found.add(cells.get(i));
                }
            }
            return found;
        }

        String line() {
            return cells.stream().filter(cell -> !isNothing(cell)).collect(Collectors.joining(" – "));
        }

        private static boolean isNothing(String cell) {
            return cell.isBlank() || cell.matches("[-–—/]+");
        }
    }

    /** All of it, one line a paragraph, item or row. */
    Optional<String> words() {
        return words(text);
    }

    static Optional<String> words(Element part) {
        StringBuilder words = new StringBuilder();
        gather(part, words);
        return PlainWords.lines(words.toString())
                .map(lines -> lines.lines()
                        .map(line -> line.strip().replaceAll("^(– )+|( –)+$", ""))
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")))
                .filter(lines -> !lines.isBlank());
    }

    private static void gather(Element node, StringBuilder into) {
        boolean isLine = LINES.contains(node.name());
        if (isLine) {
            into.append('\n');
        } else if (CELLS.contains(node.name()) && into.length() > 0 && into.charAt(into.length() - 1) != '\n') {
            into.append(" – ");
        }
        // Line breaks of the file are none of the text's.
        into.append(node.text().replace('\n', ' ').replace('\r', ' '));
        node.nodes().forEach(child -> gather(child, into));
        if (isLine) {
            into.append('\n');
        }
    }

    /** Every row of its tables but the headings. */
    List<Row> rows() {
        return text.outermost("table").flatMap(table -> rows(table).stream()).toList();
    }

    private static List<Row> rows(Element table) {
        List<Element> all = table.outermost("tr").toList();
        List<String> headings = all.stream()
                .filter(row -> row.all("td").isEmpty() && row.all("th").size() > 1)
                .findFirst()
                .map(row -> cells(row, "th"))
                .orElse(List.of());
        return all.stream()
                .filter(row -> !row.all("td").isEmpty())
                .map(row -> new Row(headings, cells(row, "td"), row))
                .filter(row -> !row.line().isEmpty())
                .toList();
    }

    private static List<String> cells(Element row, String kind) {
        return row.all(kind).stream().map(cell -> cell.words().orElse("")).toList();
    }

    /** Lines of lists and paragraphs, else of the whole text. */
    List<String> lines() {
        return words().map(words -> words.lines().toList()).orElse(List.of());
    }
}
