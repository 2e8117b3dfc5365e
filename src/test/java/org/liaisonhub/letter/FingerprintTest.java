package org.liaisonhub.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;
import org.liaisonhub.letter.Block.Table;

class FingerprintTest {
    @Test
    void equal_sections_have_equal_fingerprints() {
        assertThat(of(new Items(List.of("a", "b")))).isEqualTo(of(new Items(List.of("a", "b"))));
    }

    @Test
    void one_item_with_a_comma_is_not_two_items() {
        assertThat(of(new Items(List.of("a, b")))).isNotEqualTo(of(new Items(List.of("a", "b"))));
    }

    @Test
    void a_paragraph_is_not_a_list_of_one() {
        assertThat(of(new Paragraph("a"))).isNotEqualTo(of(new Items(List.of("a"))));
    }

    @Test
    void a_cell_that_moves_to_another_column_is_a_change() {
        List<String> heading = List.of("Quoi", "Quand");

        assertThat(of(new Table(heading, List.of(List.of("a", "")))))
                .isNotEqualTo(of(new Table(heading, List.of(List.of("", "a")))));
    }

    @Test
    void the_title_counts() {
        List<LetterSection> sections = sections(new Paragraph("a"));

        assertThat(Fingerprint.of("Lettre", sections)).isNotEqualTo(Fingerprint.of("Plan", sections));
    }

    private static String of(Block block) {
        return Fingerprint.of("Lettre", sections(block));
    }

    private static List<LetterSection> sections(Block block) {
        return List.of(new LetterSection(SectionKind.FOLLOW_UP, "Suites", List.of(block)));
    }
}
