package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayId;

class JsonDossierFormatTest {
    private static final StayId STAY = new StayId("HOPITAL", "S1");
    private static final Saying TEN = new Saying(Instant.parse("2026-11-22T10:00:00Z"), "M1", "ehr");
    private static final Saying NOON = new Saying(Instant.parse("2026-11-22T12:00:00.000000001Z"), "M2", "adt");

    private final JsonDossierFormat format = new JsonDossierFormat();

    static List<Fact> everyFactInFull() {
        return AnyFact.full();
    }

    static List<Fact> everyFactAtItsLeast() {
        return AnyFact.sparse();
    }

    @ParameterizedTest
    @MethodSource("everyFactInFull")
    void every_kind_of_fact_comes_back_equal_when_everything_is_said(Fact fact) {
        Dossier dossier = dossier(TEN, fact);

        assertThat(format.read(format.write(dossier))).isEqualTo(dossier);
    }

    @ParameterizedTest
    @MethodSource("everyFactAtItsLeast")
    void every_kind_of_fact_comes_back_equal_when_nothing_optional_is_said(Fact fact) {
        Dossier dossier = dossier(TEN, fact);

        assertThat(format.read(format.write(dossier))).isEqualTo(dossier);
    }

    @Test
    void a_dossier_of_every_fact_from_two_messages_comes_back_equal() {
        Dossier dossier = everything();

        Dossier back = format.read(format.write(dossier));

        assertThat(back).isEqualTo(dossier);
        assertThat(back.facts()).hasSizeGreaterThanOrEqualTo(AnyFact.full().size());
    }

    @Test
    void the_empty_dossier_comes_back_empty() {
        assertThat(format.read(format.write(Dossier.EMPTY))).isEqualTo(Dossier.EMPTY);
    }

    @Test
    void equal_dossiers_have_equal_texts_in_whatever_order_they_were_told() {
        DischargeEvent reason = new DischargeEvent(STAY, TEN, new Reason("chute"));
        DischargeEvent gp =
                new DischargeEvent(STAY, NOON, new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.empty()));

        assertThat(format.write(Dossier.EMPTY.with(List.of(reason, gp))))
                .isEqualTo(format.write(Dossier.EMPTY.with(List.of(gp, reason))));
    }

    @Test
    void the_text_is_this_and_no_other_because_a_ledger_outlives_the_code() {
        assertThat(format.write(dossier(TEN, new Reason("chute"))))
                .isEqualTo("{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],"
                        + "\"facts\":[[\"Reason\",0,{\"text\":\"chute\"}]]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "DUPONT",
                "{\"v\":2,\"sayings\":[],\"facts\":[]}",
                "{\"v\":1,\"sayings\":[],\"facts\":[]} 1",
                "{\"v\":1,\"sayings\":[],\"facts\":[],\"more\":1}",
                "{\"v\":1,\"sayings\":[],\"facts\":[null]}",
                "{\"v\":1,\"sayings\":[[\"DUPONT\",\"M1\",\"ehr\"]],\"facts\":[]}",
                "{\"v\":1,\"sayings\":[],\"facts\":[[\"Reason\",0,{\"text\":\"DUPONT\"}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],\"facts\":[[\"DUPONT\",0,{}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],\"facts\":[[\"Reason\",0,{}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],\"facts\":[[\"Reason\",0,{\"text\":null}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],\"facts\":[[\"Reason\",0,{\"text\":1}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],"
                        + "\"facts\":[[\"Reason\",0,{\"text\":\"a\",\"DUPONT\":\"b\"}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],"
                        + "\"facts\":[[\"Reason\",0,{\"text\":\"a\"}],[\"Reason\",0,{\"text\":\"DUPONT\"}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],"
                        + "\"facts\":[[\"ExitMode\",0,{\"mode\":\"DUPONT\"}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],"
                        + "\"facts\":[[\"SharedRecord\",0,{\"state\":\"ACTIVE\"}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],"
                        + "\"facts\":[[\"Allergies\",0,{\"allergies\":{\"entries\":[]}}]]}",
                "{\"v\":1,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"]],\"facts\":[[\"Phones\",0,{}]]}"
            })
    void what_was_not_written_here_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> format.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("DUPONT");
    }

    @Test
    void what_other_feeds_say_stands_behind_the_rest_and_what_they_repeat_is_not_written_again() {
        Saying other = new Saying(Instant.parse("2026-11-22T09:00:00Z"), "A7", "adt");
        Saying third = new Saying(Instant.parse("2026-11-22T08:00:00Z"), "C1", "cda");
        Dossier dossier = dossier(TEN, new Reason("chute"))
                .with(new DischargeEvent(STAY, other, new Reason("chute")))
                .with(new DischargeEvent(STAY, third, new Reason("malaise")));

        String text = format.write(dossier);

        assertThat(text)
                .isEqualTo("{\"v\":2,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"],"
                        + "[\"2026-11-22T09:00:00Z\",\"A7\",\"adt\"],[\"2026-11-22T08:00:00Z\",\"C1\",\"cda\"]],"
                        + "\"facts\":[[\"Reason\",0,{\"text\":\"chute\"}]],"
                        + "\"others\":[[0,1],[0,2,{\"text\":\"malaise\"}]]}");
        assertThat(format.read(text)).isEqualTo(dossier);
    }

    @Test
    void any_dossier_of_many_feeds_comes_back() {
        List<DischargeEvent> events = new ArrayList<>();
        for (int feed = 0; feed < Dossier.MOST_FEEDS + 2; feed++) {
            for (Fact fact : feed % 2 == 0 ? AnyFact.full() : AnyFact.sparse()) {
                events.add(new DischargeEvent(STAY, new Saying(TEN.at().plusSeconds(feed), "M", "feed" + feed), fact));
            }
        }
        Dossier dossier = Dossier.EMPTY.with(events);

        assertThat(dossier.others()).isNotEmpty();
        assertThat(format.read(format.write(dossier))).isEqualTo(dossier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0,1],[0,1]",
                "[0,0]",
                "[0,2]",
                "[1,1]",
                "[0,3]",
                "[0,1,{}]",
                "[0,1,{\"text\":\"a\"},1]",
                "[0]",
                "1"
            })
    void what_other_feeds_say_is_read_as_strictly(String others) {
        String text = "{\"v\":2,\"sayings\":[[\"2026-11-22T10:00:00Z\",\"M1\",\"ehr\"],"
                + "[\"2026-11-22T09:00:00Z\",\"A7\",\"adt\"],[\"2026-11-22T11:00:00Z\",\"C1\",\"cda\"]],"
                + "\"facts\":[[\"Reason\",0,{\"text\":\"chute\"}]],\"others\":[" + others + "]}";

        assertThatThrownBy(() -> format.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause();
    }

    @Test
    void a_fact_under_a_topic_that_is_not_its_own_is_not_written() {
        Dossier crooked = new Dossier(Map.of("Summary", new Said(new Reason("chute"), TEN)));

        assertThatThrownBy(() -> format.write(crooked)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Dossier everything() {
        List<DischargeEvent> events = new ArrayList<>();
        for (Fact fact : AnyFact.full()) {
            events.add(new DischargeEvent(STAY, events.size() % 2 == 0 ? TEN : NOON, fact));
        }
        return Dossier.EMPTY.with(events);
    }

    private static Dossier dossier(Saying saying, Fact fact) {
        return Dossier.EMPTY.with(new DischargeEvent(STAY, saying, fact));
    }
}
