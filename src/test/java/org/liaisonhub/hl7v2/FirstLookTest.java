package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.StayId;

class FirstLookTest {
    private static final String A03 = String.join("\r", Adt.msh("A03"), Adt.PID, Adt.PV1);

    private static FirstLook at(String message) {
        return FirstLook.at(message.getBytes(StandardCharsets.UTF_8));
    }

    private static Hl7Envelope open(String message) {
        return at(message).opened().orElseThrow();
    }

    @Test
    void an_envelope_says_who_sends_what() {
        Hl7Envelope envelope = open(A03);

        assertThat(envelope.sendingApplication()).isEqualTo("GAM");
        assertThat(envelope.sendingFacility()).isEqualTo("CHU");
        assertThat(envelope.madeAt()).isEqualTo("20260301100000");
        assertThat(envelope.messageCode()).isEqualTo("ADT");
        assertThat(envelope.triggerEvent()).isEqualTo("A03");
        assertThat(envelope.controlId()).isEqualTo("M1");
        assertThat(envelope.processingId()).isEqualTo("P");
        assertThat(envelope.version()).isEqualTo("2.5");
        assertThat(at(A03)).isInstanceOf(FirstLook.Acceptable.class);
    }

    @Test
    void line_ends_byte_order_mark_frame_and_trailing_junk_do_not_matter() {
        List<String> segments = open(A03).segments();

        assertThat(open(A03.replace("\r", "\n")).segments()).isEqualTo(segments);
        assertThat(open(A03.replace("\r", "\r\n\r\n") + "\r\n").segments()).isEqualTo(segments);
        assertThat(open("\uFEFF" + A03).segments()).isEqualTo(segments);
        assertThat(open("\u000b" + A03 + "\r\u001c\rrubbish").segments()).isEqualTo(segments);
        assertThat(open(A03 + "\r---- end of file").segments()).isEqualTo(segments);
    }

    @Test
    void a_field_broken_over_lines_is_joined() {
        // PID-11 has a line break in the street; PID-13 stands after it.
        Hl7Envelope envelope = open(Adt.msh("A03") + "\rPID|||77||||||||1 rue X\nBat B^^PARIS||0102\r" + Adt.PV1);

        assertThat(envelope.segments().get(1)).endsWith("1 rue X Bat B^^PARIS||0102");
        assertThat(envelope.remarks()).extracting(Remark::where).containsExactly("message");
    }

    @Test
    void the_bytes_decide_on_the_character_set_not_msh_18() {
        // MSH-18 says 8859/1; the name is UTF-8.
        String message = Adt.msh("A03") + "||||||8859/1\rPID|||77||RÉAULT";

        Hl7Envelope utf8 = open(message);
        Hl7Envelope latin = FirstLook.at(message.getBytes(StandardCharsets.ISO_8859_1))
                .opened()
                .orElseThrow();

        assertThat(utf8.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(utf8.segments().get(1)).endsWith("RÉAULT");
        assertThat(utf8.remarks()).extracting(Remark::where).containsExactly("MSH-18");
        assertThat(latin.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(latin.segments().get(1)).endsWith("RÉAULT");
        assertThat(latin.remarks()).isEmpty();
    }

    @Test
    void the_french_oe_and_euro_survive_whatever_latin_is_declared() {
        String message = Adt.msh("A03") + "||||||%s\rPID|||77||LEBŒUF €";
        byte[] windows = message.formatted("8859/1").getBytes(Charset.forName("windows-1252"));
        byte[] latin9 = message.formatted("8859/15").getBytes(Charset.forName("ISO-8859-15"));
        byte[] silent = message.formatted("").getBytes(Charset.forName("windows-1252"));

        for (byte[] bytes : List.of(windows, latin9, silent)) {
            assertThat(FirstLook.at(bytes).opened().orElseThrow().segments().get(1))
                    .endsWith("LEBŒUF €");
        }
    }

    @Test
    void character_sets_are_known_by_their_many_names() {
        for (String name : List.of("UNICODE UTF-8", "UTF-8", "utf8", "UNICODE", "ASCII", "8859/1", "ISO-8859-1", "")) {
            Hl7Envelope envelope = open(Adt.msh("A03") + "||||||" + name + "\r" + Adt.PV1);

            assertThat(envelope.remarks()).as(name).isEmpty();
        }
        assertThat(open(Adt.msh("A03") + "||||||KLINGON\r" + Adt.PV1).remarks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "8859/2, ISO-8859-2, Dvořák Łódź",
        "8859/5, ISO-8859-5, Иванов",
        "8859/7, ISO-8859-7, Παπαδόπουλος",
        "8859/9, ISO-8859-9, Gökçe Şahin",
        "WINDOWS-1250, windows-1250, Dvořák",
        "CP850, IBM850, RÉAULT",
        "ISO IR87, ISO-2022-JP, 山田",
        "ISO IR159, ISO-2022-JP-2, 山田",
        "SHIFT_JIS, Shift_JIS, ソ山田",
        "GB 18030-2000, GB18030, 张伟",
        "KS X 1001, EUC-KR, 김철수",
        "BIG-5, Big5, 陳大文",
        "CNS 11643-1992, EUC-TW, 陳大文",
        "UNICODE UTF-16, UTF-16LE, LEBŒUF 山田",
        "UNICODE UTF-16, UTF-16BE, LEBŒUF",
        "UNICODE UTF-16, UTF-16, LEBŒUF",
        "UNICODE UTF-32, UTF-32BE, LEBŒUF",
        "'', UTF-16LE, LEBŒUF"
    })
    void every_character_set_msh_18_can_name_is_read(String name, String charset, String family) {
        byte[] bytes =
                (Adt.msh("A03") + "||||||" + name + "\rPID|||77||" + family + "^X").getBytes(Charset.forName(charset));

        Hl7Envelope envelope = FirstLook.at(bytes).opened().orElseThrow();

        assertThat(envelope.segments().get(1)).endsWith("||" + family + "^X");
        assertThat(envelope.remarks()).isEmpty();
        assertThat(new String("É".getBytes(envelope.charset()), envelope.charset()).length())
                .isEqualTo(1);
    }

    @Test
    void a_wide_character_set_named_for_a_text_that_is_not_wide_misleads_nobody() {
        Hl7Envelope envelope = open(Adt.msh("A03") + "||||||UNICODE UTF-16\rPID|||77||RÉAULT");

        assertThat(envelope.segments().get(1)).endsWith("RÉAULT");
        assertThat(envelope.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void a_damaged_msh_2_is_replaced_by_the_usual_delimiters() {
        for (String damaged : List.of("^~\\\\&", "^Ë\\&", "^", "")) {
            Hl7Envelope envelope = open(A03.replace("|^~\\&|", "|" + damaged + "|"));

            assertThat(envelope.delimiters()).as(damaged).isEqualTo(Hl7Delimiters.USUAL);
            assertThat(envelope.remarks()).as(damaged).extracting(Remark::where).containsExactly("MSH-2");
        }
    }

    @Test
    void unusual_delimiters_are_respected() {
        Hl7Envelope envelope =
                open("MSH#*~\\&#GAM#CHU###20260301100000##ADT*A03#M1#P#2.5\rPV1###################4711***HOSP");

        assertThat(envelope.triggerEvent()).isEqualTo("A03");
        assertThat(envelope.stay()).contains(new StayId("HOSP", "4711"));
        assertThat(envelope.remarks()).isEmpty();
    }

    @Test
    void what_begins_with_no_msh_is_not_hl7() {
        assertThat(at("")).isEqualTo(new FirstLook.NotHl7(Hl7Fault.NOT_HL7));
        assertThat(at("MSH")).isEqualTo(new FirstLook.NotHl7(Hl7Fault.NOT_HL7));
        assertThat(at("MSHA^~\\&")).isEqualTo(new FirstLook.NotHl7(Hl7Fault.NOT_HL7));
        assertThat(at("GET / HTTP/1.1\r\n")).isEqualTo(new FirstLook.NotHl7(Hl7Fault.NOT_HL7));
    }

    @Test
    void a_message_without_type_or_id_or_of_no_use_here_is_not_acceptable() {
        assertThat(at("MSH|^~\\&|GAM|CHU|||20260301||||P|2.5").refusal()).contains(Hl7Fault.NO_TYPE);
        assertThat(at("MSH|^~\\&|GAM|CHU|||20260301||ADT^A03||P|2.5").refusal()).contains(Hl7Fault.NO_CONTROL_ID);
        assertThat(at("MSH|^~\\&|GAM|CHU|||20260301||VXU^V04|M1|P|2.5").refusal())
                .contains(Hl7Fault.UNSUPPORTED_TYPE);
        assertThat(at("MSH|^~\\&|GAM|CHU|||20260301||ORU^R99|M1|P|2.5").refusal())
                .contains(Hl7Fault.UNSUPPORTED_EVENT);
        assertThat(at(Adt.msh("A60")).refusal()).contains(Hl7Fault.UNSUPPORTED_EVENT);
    }

    @Test
    void what_the_hub_does_not_take_can_be_kept_without_bothering_anybody() {
        FirstLook vaccination = at("MSH|^~\\&|GAM|CHU|||20260301||VXU^V04|M1|P|2.5");
        FirstLook nameless = at("MSH|^~\\&|GAM|CHU|||20260301||ADT^A03||P|2.5");

        assertThat(OtherTypes.IGNORED.answered(vaccination)).isInstanceOf(FirstLook.Acceptable.class);
        assertThat(OtherTypes.REFUSED.answered(vaccination)).isSameAs(vaccination);
        assertThat(OtherTypes.IGNORED.answered(nameless)).isSameAs(nameless);
        assertThat(new Hl7Reader(ZoneId.of("Europe/Paris"), OtherTypes.IGNORED)
                        .read("MSH|^~\\&|GAM|CHU|||20260301||VXU^V04|M1|P|2.5".getBytes(StandardCharsets.UTF_8), "all"))
                .isEqualTo(new Kept(Hl7Fault.UNSUPPORTED_TYPE.code(), Hl7Fault.UNSUPPORTED_TYPE.why()));
    }

    @Test
    void limits_hold_and_the_refused_message_still_has_its_id() {
        String large = A03 + "\rOBX|" + "x".repeat(FirstLook.LARGEST);
        String many = A03 + "\rZZZ|1".repeat(10_000);
        String wide = A03 + "\rNK1" + "|".repeat(3_000);

        assertThat(at(large).refusal()).contains(Hl7Fault.TOO_LARGE);
        assertThat(open(large).controlId()).isEqualTo("M1");
        assertThat(at(many).refusal()).contains(Hl7Fault.TOO_MANY_SEGMENTS);
        assertThat(at(wide).refusal()).contains(Hl7Fault.TOO_MANY_FIELDS);
    }

    @Test
    void a_document_may_be_larger_than_a_movement() {
        String document = "MSH|^~\\&|GAM|CHU|||20260301||MDM^T02|M1|P|2.5\rTXA|1|DS\rOBX|1|ED|||^AP^PDF^Base64^";

        assertThat(at(document + "A".repeat(2 * FirstLook.LARGEST)).refusal()).isEmpty();
        assertThat(at(document + "A".repeat(FirstLook.LARGEST_WITH_DOCUMENTS)).refusal())
                .contains(Hl7Fault.TOO_LARGE);
    }

    @Test
    void delimiters_in_free_text_do_not_count() {
        assertThat(at("MSH|^~\\&|GAM|CHU|||20260301||MDM^T02|M1|P|2.5\rOBX|1|TX|||" + "a&b^c ".repeat(2_000))
                        .refusal())
                .isEmpty();
    }

    @Test
    void messages_of_one_stay_share_a_group_whatever_the_event() {
        assertThat(open(A03).groupKey()).isEqualTo("1.2.3/4711");
        assertThat(open(A03.replace("A03", "A08")).groupKey()).isEqualTo("1.2.3/4711");
    }

    @Test
    void a_message_without_a_stay_is_grouped_by_patient_and_else_by_sender() {
        // PID-18, the account, never stands in for the stay.
        String account = Adt.msh("A31") + "\r" + Adt.PID + "|||||||||||||555^^^HOSP^AN";

        assertThat(open(account).groupKey()).isEqualTo("patient:1.2.4/77");
        assertThat(open(account).stay()).isEmpty();
        assertThat(open(Adt.msh("A31")).groupKey()).isEqualTo("sender:CHU");
    }

    @Test
    void a_stay_number_without_authority_belongs_to_the_sending_facility() {
        assertThat(open(Adt.msh("A03") + "\r" + Adt.pv1(19, "4711")).stay()).contains(new StayId("CHU", "4711"));
        assertThat(open(Adt.msh("A03") + "\r" + Adt.pv1(19, "4711^^^HOSP")).stay())
                .contains(new StayId("HOSP", "4711"));
    }

    @Test
    void an_envelope_in_a_log_shows_nothing_of_the_patient() {
        assertThat(at(A03).toString()).contains("ADT^A03").doesNotContain("DURAND", "4711", "77");
    }

    @Test
    void codes_of_faults_are_unique_and_stable_in_shape() {
        assertThat(Hl7Fault.values()).extracting(Hl7Fault::code).doesNotHaveDuplicates();
        assertThat(Hl7Fault.values())
                .allSatisfy(fault -> assertThat(fault.code()).matches("HUB-21\\d\\d"));
    }
}
