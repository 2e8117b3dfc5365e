package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hl7v2.Hl7Acknowledgement.Code;

class Hl7AcknowledgerTest {
    private static final Hl7Acknowledger ACKNOWLEDGER =
            new Hl7Acknowledger(InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z")), ZoneId.of("Europe/Paris"));

    private static FirstLook look(String message) {
        return FirstLook.at(message.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String message) {
        return new String(ACKNOWLEDGER.answer(look(message), "A1"), StandardCharsets.UTF_8);
    }

    @Test
    void an_accepted_message_is_answered_aa_with_sender_and_receiver_swapped() {
        // MSH-12 and MSH-18 come back as they were.
        String request = "MSH|^~\\&|GAM|CHU|HUB|SITE|20260301||ADT^A03^ADT_A03|M1|P|2.5^FRA^2.11|||||FRA|8859/1\r";

        assertThat(answer(request + Adt.PV1))
                .isEqualTo(
                        "MSH|^~\\&|HUB|SITE|GAM|CHU|20260301100000+0100||ACK^A03^ACK|A1|P|2.5^FRA^2.11|||||FRA|8859/1\r"
                                + "MSA|AA|M1\r");
    }

    @Test
    void a_refused_message_is_answered_ar_with_code_and_place_of_the_error() {
        assertThat(answer(Adt.msh("A60").replace("|M1|", "|M2|")))
                .contains("\rMSA|AR|M2|HUB-2109: ")
                .contains(
                        "\rERR||MSH^1^9|201^Unsupported event code^HL70357|E|HUB-2109|||this event of the message type");
    }

    @Test
    void before_version_2_5_the_error_stands_in_err_1() {
        assertThat(answer(Adt.msh("A60").replace("|2.5", "|2.3")))
                .contains("\rERR|MSH^1^9^201&Unsupported event code&HL70357\r");
    }

    @Test
    void what_cannot_be_taken_now_is_answered_ae() {
        byte[] answer = ACKNOWLEDGER.cannotTakeNow(look(Adt.msh("A03")), "A1", "HUB-0001", "the queue\r\nis | full");

        assertThat(new String(answer, StandardCharsets.UTF_8))
                .contains("\rMSA|AE|M1|HUB-0001: the queue is full\r")
                .contains("\rERR|||207^Application internal error^HL70357|E|HUB-0001|||the queue is full\r");
    }

    @Test
    void even_garbage_is_answered_and_msa_2_stays_empty() {
        assertThat(answer("\u0000\u0001garbage"))
                .startsWith("MSH|^~\\&|||||20260301100000+0100||ACK|A1|P|2.5\r")
                .contains("\rMSA|AR||HUB-2101: ")
                .doesNotContain("garbage");
        assertThat(Hl7Acknowledgement.read(ACKNOWLEDGER.answer(look(""), "A1")))
                .hasValueSatisfying(read -> assertThat(read.code()).isEqualTo(Code.REJECTED));
    }

    @Test
    void the_answer_uses_the_senders_delimiters() {
        String answer = answer("MSH#*~\\&#GAM#CHU#HUB#SITE#20260301##ADT*A60#M1#P#2.5\r");

        assertThat(answer).startsWith("MSH#*~\\&#HUB#SITE#GAM#CHU#").contains("\rMSA#AR#M1#HUB-2109");
        assertThat(Hl7Acknowledgement.read(answer.getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(read -> assertThat(read.controlId()).isEqualTo("M1"));
    }

    @Test
    void the_answer_is_in_the_senders_characters() {
        // MSH-3 has an accent in 8859/1.
        byte[] request = Adt.msh("A03").replace("GAM", "GÉM").getBytes(StandardCharsets.ISO_8859_1);

        byte[] answer = ACKNOWLEDGER.answer(FirstLook.at(request), "A1");

        assertThat(new String(answer, StandardCharsets.ISO_8859_1)).contains("|GÉM|CHU|");
    }

    @Test
    void an_answer_says_nothing_of_the_patient() {
        String answer = answer(Adt.msh("A60") + "\r" + Adt.PID + "\r" + Adt.PV1);

        assertThat(answer).doesNotContain("DURAND", "ANNE", "4711", "77");
    }

    @Test
    void answers_of_other_receivers_are_read_whatever_their_form() {
        assertThat(read("MSH|^~\\&|||||20260301||ACK|X|P|2.3\rMSA|CA|M1\r"))
                .isEqualTo(new Hl7Acknowledgement(Code.ACCEPTED, "M1", ""));
        assertThat(read("MSH|^~\\&|||||20260301||ACK|X|P|2.3\nMSA|AE|M1|no room\n"))
                .isEqualTo(new Hl7Acknowledgement(Code.ERROR, "M1", "no room"));
        // No MSA-3; ERR-3.2 tells.
        assertThat(read("MSH|^~\\&|||||20260301||ACK|X|P|2.5\rMSA|AR|M1\rERR||MSH^1^12|203^Unsupported version|E"))
                .isEqualTo(new Hl7Acknowledgement(Code.REJECTED, "M1", "Unsupported version"));
    }

    @Test
    void what_is_no_answer_is_read_as_none() {
        assertThat(Hl7Acknowledgement.read(new byte[0])).isEmpty();
        assertThat(Hl7Acknowledgement.read(Adt.bytes(Adt.msh("A03"), Adt.PV1))).isEmpty();
        assertThat(Hl7Acknowledgement.read("MSH|^~\\&|||||1||ACK|X|P|2.3\rMSA|??|M1".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static Hl7Acknowledgement read(String answer) {
        return Hl7Acknowledgement.read(answer.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
