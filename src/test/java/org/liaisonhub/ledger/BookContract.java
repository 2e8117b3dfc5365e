package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Receipt;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** What is known of stays and patients, and what was written about them. */
interface BookContract extends OpenLedgers {
    PatientId PATIENT = new PatientId("1.2.250/1", "P 1", PatientId.Kind.LOCAL);
    Saying SAYING = new Saying(Story.NOON, "M1", "feed");

    @Test
    default void the_same_message_is_new_once() {
        Receipt receipt = Story.receipt("feed", "1", "digest", Story.NOON);

        assertThat(receive(receipt)).isTrue();
        assertThat(receive(Story.receipt("feed", "1", "digest", Story.NOON.plusSeconds(1))))
                .isFalse();
        assertThat(receive(Story.receipt("feed", "1", "other", Story.NOON))).isTrue();
        assertThat(receive(Story.receipt("feed", "", "digest", Story.NOON))).isTrue();
        assertThat(receive(Story.receipt("other", "1", "digest", Story.NOON))).isTrue();
    }

    private boolean receive(Receipt receipt) {
        return ledger().commit(entry -> entry.receive(receipt));
    }

    @Test
    default void a_dossier_is_empty_until_it_is_kept_and_then_what_was_kept_last() {
        Dossier one = Dossier.EMPTY.with(
                new DischargeEvent(Story.STAY, SAYING, new StayFact.Ward("C1", Optional.of("Cardiologie é"))));
        Dossier two = one.with(new DischargeEvent(Story.STAY, SAYING, new PatientFact.CalledBy(PATIENT)));

        assertThat(ledger().known(Story.STAY)).isEqualTo(Dossier.EMPTY);
        write(entry -> {
            entry.keep(Story.STAY, one, Story.NOON);
            assertThat(entry.dossier(Story.STAY)).isEqualTo(one);
        });
        write(entry -> entry.keep(Story.STAY, two, Story.NOON.plusSeconds(1)));

        assertThat(ledger().known(Story.STAY)).isEqualTo(two);
        assertThat(ledger().known(PATIENT)).isEqualTo(Dossier.EMPTY);
    }

    @Test
    default void a_stay_whose_key_looks_like_a_patients_is_not_taken_for_him() {
        PatientId patient = new PatientId("x", "1", PatientId.Kind.LOCAL);
        Dossier dossier = Dossier.EMPTY.with(new DischargeEvent(patient, SAYING, new PatientFact.CalledBy(patient)));

        write(entry -> entry.keep(patient, dossier, Story.NOON));

        assertThat(ledger().known(new StayId("patient:x", "1"))).isEqualTo(Dossier.EMPTY);
        assertThat(ledger().known(patient)).isEqualTo(dossier);
    }

    @Test
    default void a_patients_stays_are_those_linked_each_once() {
        StayId other = new StayId("CH/NORD", "S-2");
        write(entry -> {
            entry.link(PATIENT, Story.STAY);
            entry.link(PATIENT, Story.STAY);
            entry.link(PATIENT, other);
        });

        assertThat(ledger().<List<StayId>>commit(entry -> entry.stays(PATIENT)))
                .containsExactlyInAnyOrder(Story.STAY, other);
        assertThat(ledger().<List<StayId>>commit(entry -> entry.stays(new PatientId("a", "b", PatientId.Kind.LOCAL))))
                .isEmpty();
    }

    @Test
    default void a_stay_has_a_line_once_it_was_summarised_and_its_newest_line_stands() {
        write(entry -> entry.note(Story.line("said")));
        assertThat(ledger().stay(Story.STAY)).isEmpty();
        assertThat(ledger().stays(Optional.empty(), 10)).isEmpty();

        write(entry -> entry.summarise(Story.summary(Story.STAY, Story.NOON)));
        StaySummary newer = new StaySummary(
                Story.STAY,
                StaySummary.State.CANCELLED,
                Optional.empty(),
                Optional.of("C1"),
                Optional.empty(),
                Story.NOON.plusNanos(1));
        write(entry -> entry.summarise(newer));

        assertThat(ledger().stay(Story.STAY)).contains(newer);
        assertThat(ledger().stays(Optional.empty(), 10)).containsExactly(newer);
    }

    @Test
    default void pages_of_stays_follow_each_other_without_a_gap() {
        for (int i = 0; i < 5; i++) {
            StaySummary summary = Story.summary(new StayId("CH", "S-" + i), Story.NOON.plusNanos(i));
            write(entry -> entry.summarise(summary));
        }

        List<StaySummary> first = ledger().stays(Optional.empty(), 2);
        List<StaySummary> second = ledger().stays(Optional.of(first.get(1).changedAt()), 2);

        assertThat(first).extracting(line -> line.stay().number()).containsExactly("S-4", "S-3");
        assertThat(second).extracting(line -> line.stay().number()).containsExactly("S-2", "S-1");
    }

    @Test
    default void a_stays_number_is_found_in_every_facility() {
        Instant later = Story.NOON.plusSeconds(1);
        write(entry -> {
            entry.summarise(Story.summary(new StayId("CH A", "7"), Story.NOON));
            entry.summarise(Story.summary(new StayId("CH B", "7"), later));
            entry.summarise(Story.summary(new StayId("CH B", "77"), later));
        });

        assertThat(ledger().staysNumbered("7"))
                .extracting(line -> line.stay().facility())
                .containsExactlyInAnyOrder("CH A", "CH B");
        assertThat(ledger().staysNumbered("8")).isEmpty();
    }

    @Test
    default void of_whom_a_version_tells_is_kept_until_the_content_is_purged() {
        LetterVersion first = Story.letter(1);
        LetterVersion told = new LetterVersion(
                first.id(),
                first.fingerprint(),
                first.writtenAt(),
                first.gaps(),
                false,
                first.text(),
                Set.of("patient:CH A/1", "patient:CH A/2 bis"));
        write(entry -> entry.keep(told));

        assertThat(ledger().<List<LetterVersion>>commit(entry -> entry.versions(Story.STAY)))
                .containsExactly(told);

        write(entry -> entry.purge(Story.STAY, Story.NOON));

        assertThat(ledger().versions(Story.STAY).get(0).toldOf()).isEmpty();
    }

    @Test
    default void the_newest_version_is_the_highest_and_keeping_one_again_replaces_it() {
        LetterVersion tenth = Story.letter(10);
        LetterVersion withdrawn =
                new LetterVersion(tenth.id(), tenth.fingerprint(), tenth.writtenAt(), tenth.gaps(), true, tenth.text());
        write(entry -> {
            entry.keep(tenth);
            entry.keep(Story.letter(9));
            entry.keep(withdrawn);
            entry.keep(new LetterVersion(
                    new DocumentId(Story.STAY, DocumentKind.CARE_PLAN, 1), "p", Story.NOON, 0, false, "plan"));
        });

        assertThat(ledger().<Optional<LetterVersion>>commit(
                                entry -> entry.newest(Story.STAY, DocumentKind.LIAISON_LETTER)))
                .contains(withdrawn);
        assertThat(ledger().versions(Story.STAY))
                .extracting(version -> version.id().kind() + " " + version.id().version())
                .containsExactly("CARE_PLAN 1", "LIAISON_LETTER 9", "LIAISON_LETTER 10");
    }

    @Test
    default void history_keeps_every_line_in_the_order_written() {
        HistoryLine aboutDelivery =
                new HistoryLine(Story.NOON.minusSeconds(5), Story.STAY, Optional.of("d1"), "dr-martin", "answered", "");
        write(entry -> {
            entry.note(Story.line("said"));
            entry.note(Story.line("said"));
            entry.note(aboutDelivery);
        });

        assertThat(ledger().history(Story.STAY)).containsExactly(Story.line("said"), Story.line("said"), aboutDelivery);
        assertThat(ledger().history(new StayId("CH", "other"))).isEmpty();
    }

    @Test
    default void pages_of_stays_leave_out_none_that_changed_at_the_same_moment() {
        List<StayId> stays = List.of("1", "2", "3", "4", "5").stream()
                .map(number -> new StayId("A/B", number))
                .toList();
        write(entry -> stays.forEach(stay -> entry.summarise(new StaySummary(
                stay, StaySummary.State.PRESENT, Optional.empty(), Optional.empty(), Optional.empty(), Story.NOON))));

        List<StaySummary> first = ledger().stays(Optional.empty(), 2);
        StaySummary last = first.get(1);
        List<StaySummary> rest = ledger().staysAfter(last.changedAt(), last.stay(), 10);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    default void the_character_nul_is_kept_as_a_replacement_and_stops_nothing() {
        StayId stay = new StayId("A", "N\u0000UL");

        write(entry -> {
            entry.receive(Story.receipt("feed", "M\u00001", "digest", Story.NOON));
            entry.note(new HistoryLine(Story.NOON, stay, Optional.empty(), "feed", "said", "a\u0000b"));
        });

        assertThat(ledger().history(stay)).extracting(HistoryLine::words).containsExactly("a\uFFFDb");
    }
}
