package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.ClinicalFact.NamedDocument;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;

class EnclosuresTest {
    private static final StayId STAY = new StayId("CH", "1");
    private static final Saying SAYING = new Saying(Instant.EPOCH, "M-1", "test");

    private static Attached file(String document, String title, int size) {
        return new Attached(
                document,
                title,
                Optional.of(new AttachedFile("digest of " + document, FileKind.PDF, size, Optional.empty())),
                false);
    }

    private static Enclosures of(Fact... facts) {
        Dossier dossier = Dossier.EMPTY;
        for (Fact fact : facts) {
            dossier = dossier.with(new DischargeEvent(STAY, SAYING, fact));
        }
        return Enclosures.of(dossier);
    }

    @Test
    void a_document_with_a_file_is_joined_and_one_without_is_missing() {
        Enclosures enclosures =
                of(file("D-1", "Ordonnance", 10), new Attached("D-2", "Compte rendu", Optional.empty(), false));

        assertThat(enclosures.joined()).extracting(Attached::document).containsExactly("D-1");
        assertThat(enclosures.missing()).containsExactly("Compte rendu");
    }

    @Test
    void a_document_that_was_taken_back_is_neither_joined_nor_missing() {
        Attached takenBack = new Attached("D-1", "Ordonnance", Optional.empty(), true);

        assertThat(of(takenBack)).isEqualTo(new Enclosures(List.of(), List.of()));
    }

    @Test
    void one_large_scan_does_not_keep_out_the_others() {
        int half = Enclosures.MOST_BYTES / 2;

        Enclosures enclosures =
                of(file("A", "Scanner", Enclosures.MOST_BYTES), file("B", "Ordonnance", half), file("C", "Bilan", 10));

        assertThat(enclosures.joined()).extracting(Attached::document).containsExactly("B", "C");
        assertThat(enclosures.missing()).containsExactly("Scanner");
    }

    @Test
    void the_same_file_under_two_names_goes_once_and_is_not_missing() {
        Attached one = file("A", "Ordonnance", 10);
        Attached same = new Attached("B", "Prescription", one.file(), false);

        Enclosures enclosures = of(one, same);

        assertThat(enclosures.joined()).containsExactly(one);
        assertThat(enclosures.missing()).isEmpty();
    }

    @Test
    void a_document_announced_as_not_joined_is_not_missing_once_its_file_is_there() {
        NamedDocuments announced = new NamedDocuments(Listing.of(
                List.of(new NamedDocument("Ordonnance", false), new NamedDocument("Bon de transport", false))));

        Enclosures enclosures = of(announced, file("D-1", "ordonnance ", 10));

        assertThat(enclosures.missing()).containsExactly("Bon de transport");
        assertThat(enclosures.has("Ordonnance")).isTrue();
    }
}
