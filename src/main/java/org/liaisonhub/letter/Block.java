package org.liaisonhub.letter;

import java.util.List;

/** A piece of narrative: what a translator turns into paragraphs, lists and tables of its standard. */
public sealed interface Block {
    /** A run of text; line breaks are kept. */
    record Paragraph(String text) implements Block {}

    /** A bulleted list. */
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A table with a heading row; every row has as many cells as the heading. */
    record Table(List<String> heading, List<List<String>> rows) implements Block {
        public Table {
            heading = List.copyOf(heading);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
