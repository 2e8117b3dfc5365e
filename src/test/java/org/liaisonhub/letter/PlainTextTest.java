package org.liaisonhub.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.Dossier;

class PlainTextTest {
    @Test
    void a_table_that_fits_the_width_is_aligned() {
        String text = PlainText.of(document(new Block.Table(
                List.of("Quoi", "Quand"), List.of(List.of("Rendez-vous", "lundi"), List.of("Examen", "mardi")))));

        assertThat(text).contains("Quoi         Quand\n-----------  -----\nRendez-vous  lundi\nExamen       mardi\n");
    }

    @Test
    void a_table_too_wide_for_a_screen_goes_as_lines_without_empty_cells() {
        String wide = "x".repeat(70);
        String text = PlainText.of(
                document(new Block.Table(List.of("Quoi", "Quand", "Qui"), List.of(List.of(wide, wide, "—")))));

        assertThat(text).contains("- " + wide + "\n    Quand : " + wide + "\n").doesNotContain("Qui :");
    }

    @Test
    void line_breaks_are_kept_in_a_paragraph_and_folded_in_a_cell() {
        String text = PlainText.of(document(
                new Block.Paragraph("un\ndeux"),
                new Block.Table(List.of("Quoi", "Quand"), List.of(List.of("a\nb", "c")))));

        assertThat(text).contains("un\ndeux\n", "a b   c\n");
    }

    private static LetterDocument document(Block... blocks) {
        return new LiaisonLetter(
                new DocumentId(Story.STAY, DocumentKind.LIAISON_LETTER, 1),
                Locale.FRENCH,
                "Lettre",
                Story.NOON,
                Dossier.EMPTY,
                List.of(),
                List.of(new LetterSection(SectionKind.FOLLOW_UP, "Suites", List.of(blocks))));
    }
}
