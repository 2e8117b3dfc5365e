package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.liaisonhub.hl7v2.Clinical.fact;
import static org.liaisonhub.hl7v2.Clinical.facts;
import static org.liaisonhub.hl7v2.Clinical.message;
import static org.liaisonhub.hl7v2.Clinical.none;
import static org.liaisonhub.hl7v2.Clinical.remarked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.ItemFact.Document;
import org.liaisonhub.discharge.Saying;

/** Documents: MDM. */
class DocumentReadingTest {
    private static final String LETTER = txa("DS^Lettre de liaison", "D1^DPI", "", "LA");

    private static final String CDA = Base64.getEncoder()
            .encodeToString("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>".getBytes(StandardCharsets.UTF_8));

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
        assertThat(facts(
                        Document.class, message("MDM^" + event, txa("DS", "D2", "D1", "LA"), "OBX|1|TX|||Neuf||||||F")))
                .extracting(Document::number, Document::withdrawn, Document::replaces)
                .containsExactly(tuple("D2", false, Optional.of("D1")), tuple("D1", true, Optional.empty()));
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
    void a_file_goes_with_the_letter_under_the_number_of_its_document() {
        byte[] message = message(
                "MDM^T02",
                Adt.segment("TXA", 1, "1", 2, "11502-2", 4, "20260301", 12, "2638", 17, "LA"),
                "OBX|1|ED|11502-2^CR d'examens biologiques||^text^XML^Base64^" + CDA + "||||||F",
                "OBX|2|CWE|DESTDMP^Destinataire DMP||Y||||||F");

        Attached attached = facts(Attached.class, message).get(0);
        assertThat(attached.document()).isEqualTo("2638");
        assertThat(attached.title()).isEqualTo("CR d'examens biologiques");
        assertThat(attached.file().orElseThrow().kind()).isEqualTo(FileKind.CDA);
        assertThat(attached.file().orElseThrow().writtenAt()).contains(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(Clinical.understood(message).files()).hasSize(1);
        assertThat(facts(Document.class, message).get(0).title()).isEqualTo(attached.title());
    }

    @Test
    void a_cda_document_inside_is_read_and_the_file_in_it_goes_by_the_number_of_the_message() {
        FileContent body = FileContent.of(new byte[] {1});
        Attached inner = new Attached(
                "series#body",
                "Annexe",
                Optional.of(new AttachedFile(body.digest(), FileKind.PDF, 1, Optional.empty())),
                false);
        Hl7Reader reader = new Hl7Reader(
                ZoneId.of("Europe/Paris"),
                (document, feed, stay) -> {
                    Saying saying = new Saying(Instant.EPOCH, "cda", feed);
                    return new Understood(
                            List.of(
                                    new DischargeEvent(stay, saying, new ClinicalFact.Summary("Résumé.")),
                                    new DischargeEvent(stay, saying, inner),
                                    new DischargeEvent(
                                            stay, saying, new Attached("series", "CDA", inner.file(), false))),
                            List.of(),
                            List.of(body));
                },
                OtherTypes.REFUSED);
        Understood understood = (Understood)
                reader.read(message("MDM^T02", LETTER, "OBX|1|ED|^Lettre||^text^XML^Base64^" + CDA + "||||||F"), "dpi");

        assertThat(understood.events())
                .filteredOn(event -> event.fact() instanceof ClinicalFact.Summary)
                .singleElement()
                .satisfies(event -> assertThat(event.about().key()).isEqualTo("1.2.3/4711"));
        assertThat(understood.events())
                .filteredOn(event -> event.fact() instanceof Attached)
                .extracting(event -> ((Attached) event.fact()).document())
                .containsExactlyInAnyOrder("D1^DPI", "D1^DPI#body");
        assertThat(understood.files()).hasSize(2);
    }

    @Test
    void a_letter_that_was_packed_as_text_is_read_as_text() {
        String packed = Base64.getEncoder().encodeToString("Bien à vous".getBytes(StandardCharsets.UTF_8));
        byte[] message = message("MDM^T02", LETTER, "OBX|1|ED|^Lettre||^text^plain^Base64^" + packed + "||||||F");

        assertThat(facts(Document.class, message).get(0).text()).contains("Bien à vous");
        assertThat(facts(Attached.class, message)).isEmpty();
    }

    @Test
    void a_file_that_is_none_is_announced_and_not_joined() {
        byte[] zip = message("MDM^T02", LETTER, "OBX|1|ED|^Image||^application^zip^Base64^UEsDBAoAAAAAAA==||||||F");

        assertThat(facts(Attached.class, zip).get(0).file()).isEmpty();
        assertThat(Clinical.understood(zip).remarks())
                .anySatisfy(remark -> assertThat(remark.what()).contains("HUB-2403"));
    }

    @Test
    void a_replaced_document_takes_its_file_along_and_a_deleted_one_too() {
        byte[] replaced =
                message("MDM^T10", txa("DS", "D2", "D1", "LA"), "OBX|1|ED|^Lettre||^AP^PDF^Base64^JVBERi0xLjQK||||||F");

        assertThat(facts(Attached.class, replaced))
                .extracting(Attached::document, Attached::takenBack)
                .containsExactly(tuple("D1", true), tuple("D1#body", true), tuple("D2", false));
        assertThat(facts(Attached.class, message("MDM^T11", LETTER)))
                .extracting(Attached::document, Attached::takenBack)
                .containsExactly(tuple("D1^DPI", true), tuple("D1^DPI#body", true));
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
