package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hl7v2.Clinical.fact;
import static org.liaisonhub.hl7v2.Clinical.facts;
import static org.liaisonhub.hl7v2.Clinical.message;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.ItemFact.Result;
import org.liaisonhub.discharge.ItemFact.Result.State;

/** Results: ORU, OUL. */
class ResultReadingTest {
    @Test
    void a_result_is_known_by_the_number_of_who_made_it() {
        Result result = fact(
                Result.class,
                "ORU^R01",
                "ORC|RE|P1|F1||||||||^LABO|^^PETIT^JEAN",
                "OBR|1|P1^DPI|F1^LABO|2823-3^Kaliémie^LN|||20260228080000|||||||||1^PETIT^JEAN^^^DR|0102030405||||||||F",
                "OBX|1|NM|2823-3^Potassium^LN||5,9|mmol/L|3,5-5,0|H|||F");

        assertThat(result.number()).isEqualTo("F1^LABO");
        assertThat(result.what()).isEqualTo("Kaliémie");
        assertThat(result.state()).isEqualTo(State.FINAL);
        assertThat(result.value()).contains("5,9 mmol/L (H) [3,5-5,0]");
        assertThat(result.takenAt()).contains(Instant.parse("2026-02-28T07:00:00Z"));
        assertThat(result.owner()).contains("DR JEAN PETIT");
        assertThat(result.phone()).contains("0102030405");
    }

    @ParameterizedTest
    @CsvSource({
        "F,F,FINAL",
        "C,C,FINAL",
        ",F,FINAL",
        "P,F,PENDING",
        "I,,PENDING",
        "S,,PENDING",
        ",P,PENDING",
        "F,P,PENDING",
        "X,,WITHDRAWN",
        "F,W,WITHDRAWN",
        "F,D,WITHDRAWN",
        "A,F,PENDING"
    })
    void obr_25_and_obx_11_say_whether_something_is_still_to_come(String ofAll, String ofOne, State state) {
        String obr = "OBR|1||F1|^Hémoculture" + "|".repeat(21) + (ofAll == null ? "" : ofAll);
        String obx = "OBX|1|ST|^Germe||néant||||||" + (ofOne == null ? "P" : ofOne);

        Result result = ofOne == null ? fact(Result.class, "ORU^R01", obr) : fact(Result.class, "ORU^R01", obr, obx);

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.value().isPresent()).isEqualTo(state == State.FINAL);
    }

    @Test
    void an_examination_of_which_nothing_is_said_is_awaited() {
        assertThat(fact(Result.class, "ORU^R01", "OBR|1||F1|^Hémoculture").state())
                .isEqualTo(State.PENDING);
    }

    @Test
    void several_findings_stand_on_lines_of_their_own_and_a_report_keeps_its_lines() {
        Result panel = fact(
                Result.class,
                "ORU^R01",
                "OBR|1||F1|^Ionogramme",
                "OBX|1|NM|^Sodium||140|mmol/L||N|||F",
                "OBX|2|SN|^CRP||<^5|mg/L||||F",
                "OBX|3|CWE|^Aspect||L^limpide^99||||||F",
                "OBX|4|NM|^Erreur||1||||||W");
        Result report = fact(
                Result.class,
                "ORU^R01",
                "OBR|1||F1|^Scanner",
                "OBX|1|FT|^CR||Pas d'anomalie.\\.br\\R & D ^ 100\\T\\1||||||F");

        assertThat(panel.value()).contains("Sodium: 140 mmol/L\nCRP: <5 mg/L\nAspect: limpide");
        assertThat(report.value()).contains("Pas d'anomalie.\nR & D ^ 100&1");
    }

    @Test
    void every_obr_is_a_result_and_what_was_seen_on_the_specimen_is_none() {
        assertThat(facts(
                        Result.class,
                        message(
                                "ORU^R01",
                                "ORC|RE|P1|F1",
                                "OBR|1||F1|^Ionogramme",
                                "OBX|1|NM|^Sodium||140||||||F",
                                "OBR|2||F2|^Urée",
                                "OBX|1|NM|^Urée||5||||||F",
                                "SPM|1",
                                "OBX|1|ST|^Aspect||hémolysé||||||F")))
                .extracting(Result::value)
                .containsExactly(java.util.Optional.of("140"), java.util.Optional.of("5"));
    }

    @Test
    void results_by_specimen_are_read_alike() {
        assertThat(facts(
                        Result.class,
                        message(
                                "OUL^R22",
                                "SPM|1",
                                "OBX|1|ST|^Volume||5 ml||||||F",
                                "OBR|1||F1|^Hémoculture" + "|".repeat(21) + "P",
                                "ORC|RE|P1")))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.what()).isEqualTo("Hémoculture");
                    assertThat(result.state()).isEqualTo(State.PENDING);
                });
    }

    @Test
    void a_file_in_a_result_goes_with_the_letter_and_the_platforms_orders_are_no_files() {
        byte[] message = message(
                "ORU^R01",
                "OBR|1||F1|^Créatinine" + "|".repeat(21) + "F",
                "OBX|1|ED|11502-2^CR d'examens biologiques||^TEXT^PDF^Base64^JVBERi0xLjQK||||||F",
                "OBX|2|CE|DESTDMP^Destinataire DMP||Y||||||F",
                "OBX|3|ED|CORPSMAIL_PS^Corps du mail||^TEXT^^Base64^Q2hl||||||F");

        assertThat(facts(Attached.class, message)).singleElement().satisfies(attached -> {
            assertThat(attached.title()).isEqualTo("CR d'examens biologiques");
            assertThat(attached.file().orElseThrow().kind()).isEqualTo(FileKind.PDF);
        });
        assertThat(Clinical.understood(message).files()).hasSize(1);
    }

    @Test
    void what_is_hidden_from_professionals_is_not_read() {
        String[] segments = {"OBR|1||F1|^VIH", "OBX|1|ST|^VIH||x||||||F", "OBX|2|CE|MASQUE_PS^Masqué||Y||||||F"};

        assertThat(facts(Result.class, message("ORU^R01", segments))).isEmpty();
        assertThat(Clinical.remarked("ORU^R01", segments)).contains("OBX-3");
    }

    @Test
    void results_of_two_patients_in_one_message_stay_apart() {
        assertThat(Clinical.understood(message(
                                "ORU^R01",
                                "OBR|1||F1|^Kaliémie",
                                "PID|||88^^^HOSP&1.2.4&ISO^PI||MARTIN^LUC^^^^^L",
                                "PV1||I|||||||||||||||||5000^^^HOSP&1.2.3&ISO^VN",
                                "OBR|1||F2|^Natrémie"))
                        .events())
                .filteredOn(event -> event.fact() instanceof Result)
                .extracting(event -> event.about().key() + " " + ((Result) event.fact()).what())
                .containsExactly("1.2.3/4711 Kaliémie", "1.2.3/5000 Natrémie");
    }
}
