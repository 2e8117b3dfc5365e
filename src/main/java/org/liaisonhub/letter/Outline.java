package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.letter.Block.Paragraph;

/** The sections of one document as they are put together. Blocks that are empty mean: the hospital said nothing. */
final class Outline {
    private final Wording words;
    private final List<LetterSection> sections = new ArrayList<>();

    Outline(Wording words) {
        this.words = words;
    }

    /** A section that is left out where the hospital is silent. */
    Outline where(SectionKind kind, List<Block> blocks) {
        return where(kind, words.word(kind), blocks);
    }

    Outline where(SectionKind kind, String title, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new LetterSection(kind, title, blocks));
        }
        return this;
    }

    /** A section whose reader must know that the hospital is silent. */
    Outline always(SectionKind kind, List<Block> blocks) {
        return always(kind, words.word(kind), blocks);
    }

    Outline always(SectionKind kind, String title, List<Block> blocks) {
        List<Block> silence = List.of(new Paragraph(words.text("not.stated.sentence")));
        return where(kind, title, blocks.isEmpty() ? silence : blocks);
    }

    List<LetterSection> sections() {
        return sections;
    }
}
