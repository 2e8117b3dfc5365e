package org.liaisonhub.letter;

import java.util.List;

/**
 * One section of a document, complete for a reader who sees nothing but the text.
 *
 * @param kind which part it is
 * @param title heading in the document's language
 * @param blocks the text; at least one
 */
public record LetterSection(SectionKind kind, String title, List<Block> blocks) {
    public LetterSection {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("section " + kind + " says nothing");
        }
    }
}
