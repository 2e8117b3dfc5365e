package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hl7v2.Clinical.fact;
import static org.liaisonhub.hl7v2.Clinical.facts;
import static org.liaisonhub.hl7v2.Clinical.message;
import static org.liaisonhub.hl7v2.Clinical.none;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.ItemFact.OrderChange;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment.Stage;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine.ChangeReason;

/** Orders of treatments: OMP, ORM, RDE, RDS, RAS. */
class OrderReadingTest {
    private static final String RXE = "RXE||B01AF02^APIXABAN 5 mg^ATC|1||cp^comprimé||^matin et soir";

    @ParameterizedTest
    @ValueSource(strings = {"RDE^O11", "RDE^O25", "RDE^O01", "OMP^O09", "ORM^O01"})
    void an_order_is_a_treatment_by_the_number_of_who_ordered_it(String type) {
        OrderedTreatment order = fact(OrderedTreatment.class, type, "ORC|NW|4711^DPI|99^PHARMA", RXE);

        assertThat(order.number()).isEqualTo("4711^DPI");
        assertThat(order.stage()).isEqualTo(Stage.NOT_STATED);
        assertThat(order.line().change()).isEqualTo(TreatmentChange.NOT_STATED);
        assertThat(order.line().treatment())
                .isEqualTo(new Treatment(
                        "APIXABAN 5 mg",
                        Optional.of(new Coding("http://www.whocc.no/atc", "B01AF02", "APIXABAN 5 mg")),
                        Optional.of("1 comprimé – matin et soir")));
    }

    @Test
    void what_was_ordered_is_read_where_the_pharmacy_has_not_encoded_it() {
        OrderedTreatment order = fact(
                OrderedTreatment.class,
                "OMP^O09",
                "ORC|NW|4711",
                "TQ1|1||BID|||10^&j|20260228080000|20260310080000",
                "RXO|X1^Amoxicilline 1 g^LOCAL|1||g^g",
                "RXR|PO^voie orale");

        assertThat(order.line().treatment().code()).isEmpty();
        assertThat(order.line().treatment().dosage()).contains("1 g, voie orale, BID");
        assertThat(order.line().duration()).contains("10 j");
        assertThat(order.from()).contains(Instant.parse("2026-02-28T07:00:00Z"));
        assertThat(order.until()).contains(Instant.parse("2026-03-10T07:00:00Z"));
    }

    @Test
    void times_stand_in_rxe_1_or_orc_7_before_2_5() {
        OrderedTreatment encoded = fact(
                OrderedTreatment.class,
                "RDE^O01",
                "ORC|NW|1",
                "RXE|^BID^D10^20260228080000^20260310080000|X^Amoxicilline^L");
        OrderedTreatment ordered =
                fact(OrderedTreatment.class, "ORM^O01", "ORC|NW|1||||E|^TID^D5^20260228080000", "RXO|X^Amoxicilline^L");

        assertThat(encoded.until()).contains(Instant.parse("2026-03-10T07:00:00Z"));
        assertThat(encoded.line().duration()).contains("D10");
        assertThat(ordered.line().treatment().dosage()).contains("TID");
    }

    @ParameterizedTest
    @CsvSource({"NW,O,AT_DISCHARGE", "NW,I,DURING", "NW,,NOT_STATED", "OP,,AT_DISCHARGE", "PY,,AT_DISCHARGE"})
    void the_order_says_whether_it_is_for_home_or_for_the_ward(String control, String type, Stage stage) {
        String orc = "ORC|" + control + "|1" + "|".repeat(27) + (type == null ? "" : type);

        assertThat(fact(OrderedTreatment.class, "RDE^O11", orc, RXE).stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "DC,STOPPED,false",
        "OD,STOPPED,false",
        "HD,SUSPENDED,false",
        "CA,STOPPED,true",
        "OC,STOPPED,true",
        "RL,NOT_STATED,false"
    })
    void order_control_says_what_becomes_of_an_order(String control, TreatmentChange change, boolean cancelled) {
        OrderChange said = fact(OrderChange.class, "RDE^O11", "ORC|" + control + "|1", RXE);

        assertThat(said.change()).isEqualTo(change);
        assertThat(said.cancelled()).isEqualTo(cancelled);
        assertThat(said.treatment().map(Treatment::name)).contains("APIXABAN 5 mg");
    }

    @Test
    void a_stop_has_its_reason_and_its_time_and_need_not_name_the_treatment_again() {
        OrderChange stop =
                fact(OrderChange.class, "RDE^O11", "ORC|DC|4711^DPI|||||||||||||20260228120000|^Hémorragie digestive");

        assertThat(stop.number()).isEqualTo("4711^DPI");
        assertThat(stop.reason()).contains(new ChangeReason("Hémorragie digestive", Optional.empty()));
        assertThat(stop.at()).contains(Instant.parse("2026-02-28T11:00:00Z"));
        assertThat(stop.treatment()).isEmpty();
    }

    @Test
    void the_reason_may_stand_in_a_note() {
        assertThat(fact(OrderChange.class, "RDE^O11", "ORC|DC|1", "NTE|1||Insuffisance rénale", RXE)
                        .reason())
                .contains(new ChangeReason("Insuffisance rénale", Optional.empty()));
    }

    @Test
    void where_only_the_state_changed_the_state_says_it() {
        assertThat(fact(OrderChange.class, "ORM^O01", "ORC|SC|1|||DC", "RXO|X^Apixaban^L")
                        .change())
                .isEqualTo(TreatmentChange.STOPPED);
        assertThat(fact(OrderedTreatment.class, "ORM^O01", "ORC|SC|1|||IP", "RXO|X^Apixaban^L")
                        .number())
                .isEqualTo("1");
    }

    @Test
    void a_changed_order_has_its_reason() {
        OrderedTreatment order =
                fact(OrderedTreatment.class, "RDE^O11", "ORC|XO|1|||||||||||||20260228|^Clairance 25", RXE);

        assertThat(order.line().change()).isEqualTo(TreatmentChange.CHANGED);
        assertThat(order.line().reason()).contains(new ChangeReason("Clairance 25", Optional.empty()));
        assertThat(order.from()).isEmpty();
    }

    @Test
    void an_order_carried_out_to_its_end_ends_then() {
        assertThat(fact(OrderedTreatment.class, "RDE^O11", "ORC|RE|1|||CM||||20260228120000", RXE)
                        .until())
                .contains(Instant.parse("2026-02-28T11:00:00Z"));
    }

    @Test
    void what_was_given_never_overwrites_what_was_ordered() {
        OrderedTreatment given =
                fact(OrderedTreatment.class, "RAS^O17", "ORC|RE|1", "RXA|0|1|20260228|20260228|X^Apixaban^L|1|cp");
        OrderedTreatment dispensed =
                fact(OrderedTreatment.class, "RDS^O13", "ORC|RE|1", "RXD|1|X^Apixaban^L|20260228|10|cp");

        assertThat(given.number()).isNotEqualTo("1");
        assertThat(given.stage()).isEqualTo(Stage.DURING);
        assertThat(dispensed.number()).isNotEqualTo("1");
        assertThat(dispensed.stage()).isEqualTo(Stage.DURING);
    }

    @Test
    void an_order_of_an_examination_is_remarked_and_not_kept() {
        assertThat(none(OrderedTreatment.class, "ORM^O01", "ORC|NW|1", "OBR|1|1||718-7^Hémoglobine^LN"))
                .isEmpty();
        assertThat(Clinical.remarked("ORM^O01", "ORC|NW|1", "OBR|1|1||718-7^Hémoglobine^LN"))
                .contains("OBR");
    }

    @Test
    void several_orders_of_one_message_are_told_apart_even_under_one_number() {
        assertThat(facts(
                        OrderedTreatment.class,
                        message("OMP^O09", "ORC|NW|1", "RXO|X^Apixaban^L", "ORC|NW|1", "RXO|Y^Ramipril^L")))
                .extracting(OrderedTreatment::topic)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(facts(OrderedTreatment.class, message("OMP^O09", "RXO|X^Apixaban^L", "RXO|Y^Ramipril^L")))
                .hasSize(2);
    }
}
