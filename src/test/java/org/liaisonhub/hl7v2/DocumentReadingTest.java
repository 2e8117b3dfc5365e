package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hl7v2.Clinical.fact;
import static org.liaisonhub.hl7v2.Clinical.none;
import static org.liaisonhub.hl7v2.Clinical.remarked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.ItemFact.Document;

/** Documents: MDM. */
class DocumentReadingTest {
    private static final String LETTER = txa("DS^Lettre de liaison", "D1^DPI", "", "LA");

    private static String txa(String type, String number, String parent, String status) {
        return Adt.segment("TXA", 1, "1", 2, type, 12, number, 13, parent, 17, status);
    }

    @Test
    void the_text_of_a_letter_is_read_in_its_lines() {
        Document letter = fact(
                Document.class,
                "MDM^T02",
                LETTER,
                "OBX|1|TX|^Texte||Madame,||||||F",
                "OBX|2|TX|^Texte||bien~à vous||||||F");

        assertThat(letter.number()).isEqualTo("D1^DPI");
        assertThat(letter.kind()).isEqualTo(Document.Kind.DISCHARGE_LETTER);
        assertThat(letter.title()).isEqualTo("Lettre de liaison");
        assertThat(letter.text()).contains("Madame,\nbien\nà vous");
        assertThat(letter.withdrawn()).isFalse();
        assertThat(letter.replaces()).isEmpty();
    }

    @Test
    void a_report_of_another_kind_is_no_letter() {
        assertThat(fact(
                                Document.class,
                                "MDM^T02",
                                txa("OP^Compte rendu opératoire", "D1", "", "AU"),
                                "OBX|1|TX|||Texte||||||F")
                        .kind())
                .isEqualTo(Document.Kind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T09", "T10"})
    void a_replacement_names_the_document_it_replaces(String event) {
        assertThat(fact(Document.class, "MDM^" + event, txa("DS", "D2", "D1", "LA"), "OBX|1|TX|||Neuf||||||F")
                        .replaces())
                .contains("D1");
    }

    @Test
    void an_addendum_replaces_nothing() {
        assertThat(fact(Document.class, "MDM^T06", txa("DS", "D2", "D1", "LA"), "OBX|1|TX|||Suite||||||F")
                        .replaces())
                .isEmpty();
    }

    @Test
    void a_deletion_takes_the_document_back_and_so_does_its_availability() {
        assertThat(fact(Document.class, "MDM^T11", LETTER).withdrawn()).isTrue();
        assertThat(fact(Document.class, "MDM^T04", LETTER + "||CA").withdrawn()).isTrue();
        assertThat(fact(Document.class, "MDM^T02", LETTER + "||AV").withdrawn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T03", "T07"})
    void word_of_a_document_that_is_not_in_the_message_does_not_wipe_out_its_text(String event) {
        assertThat(none(Document.class, "MDM^" + event, LETTER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DI", "IP", "IN", "PA"})
    void a_draft_is_nobodys_letter(String status) {
        String[] draft = {txa("DS", "D1", "", status), "OBX|1|TX|||Brouillon||||||F"};

        assertThat(fact(Document.class, "MDM^T02", draft).text()).isEmpty();
        assertThat(remarked("MDM^T02", draft)).contains("TXA-17");
    }

    @Test
    void a_document_in_base64_is_named_after_what_it_was_observed_as() {
        Document document = fact(
                Document.class,
                "MDM^T02",
                txa("11502-2", "2638", "", "LA"),
                "OBX|1|ED|11502-2^CR d'examens biologiques||^text^XML^Base64^RG9j||||||F",
                "OBX|2|CWE|DESTDMP^Destinataire DMP||Y||||||F");

        assertThat(document.title()).isEqualTo("CR d'examens biologiques");
        assertThat(document.text()).isEmpty();
        assertThat(document.joined()).isFalse();
    }

    @Test
    void what_is_hidden_from_professionals_is_not_read() {
        assertThat(none(
                        Document.class,
                        "MDM^T02",
                        LETTER,
                        "OBX|1|TX|||Secret||||||F",
                        "OBX|2|CWE|MASQUE_PS^Masqué aux professionnels||Y||||||F"))
                .isEmpty();
    }

    @Test
    void a_text_that_never_ends_is_cut_and_said_to_be() {
        String[] endless = {LETTER, "OBX|1|TX|||" + "x".repeat(150_000) + "||||||F"};

        assertThat(fact(Document.class, "MDM^T02", endless).text().orElseThrow())
                .hasSize(FreeField.LONGEST_TEXT);
        assertThat(remarked("MDM^T02", endless)).contains("OBX-5");
    }

    @Test
    void no_document_is_named_without_a_txa() {
        assertThat(none(Document.class, "MDM^T02", "OBX|1|TX|||Texte||||||F")).isEmpty();
        assertThat(remarked("MDM^T02", "OBX|1|TX|||Texte||||||F")).contains("TXA");
    }
}
