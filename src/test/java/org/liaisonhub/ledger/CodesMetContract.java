package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.delivery.CodeSearch;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.UnknownCode;

/** Codes nobody knows are counted, and no feed can fill the ledger with them. */
interface CodesMetContract extends OpenLedgers {
    private static CodeMet met(String feed, CodeTable kind, String code, Instant at, String controlId) {
        return new CodeMet(feed, new UnknownCode(kind, code, "other"), 1, at, at, controlId);
    }

    @Test
    default void a_code_is_counted_for_each_message_with_the_first_time_and_the_last() {
        Instant later = Story.NOON.plusSeconds(60);
        write(entry -> entry.meet(met("mllp", CodeTable.EXIT_MODE, "X", Story.NOON, "M1")));
        write(entry -> entry.meet(met("mllp", CodeTable.EXIT_MODE, "X", later, "M2")));

        assertThat(ledger().codesMet(CodeSearch.ALL, 10))
                .containsExactly(new CodeMet(
                        "mllp", new UnknownCode(CodeTable.EXIT_MODE, "X", "other"), 2, Story.NOON, later, "M2"));
    }

    @Test
    default void codes_are_asked_for_by_feed_and_by_kind_the_most_frequent_first() {
        write(entry -> {
            entry.meet(met("mllp", CodeTable.WARD, "3210", Story.NOON, "M1"));
            entry.meet(met("mllp", CodeTable.WARD, "4711", Story.NOON, "M1"));
            entry.meet(met("mllp", CodeTable.WARD, "4711", Story.NOON, "M2"));
            entry.meet(met("mllp", CodeTable.SEX, "Z", Story.NOON, "M1"));
            entry.meet(met("fhir", CodeTable.WARD, "3210", Story.NOON, "M3"));
        });

        assertThat(codes(new CodeSearch(Optional.of("mllp"), Optional.of(CodeTable.WARD)), 10))
                .containsExactly("4711", "3210");
        assertThat(codes(new CodeSearch(Optional.of("fhir"), Optional.empty()), 10))
                .containsExactly("3210");
        assertThat(codes(CodeSearch.ALL, 2)).hasSize(2);
    }

    @Test
    default void a_feed_that_sends_ever_new_codes_fills_nothing_and_takes_no_room_from_another() {
        write(entry -> {
            for (int i = 0; i < UnknownCodeTable.MOST_OF_FEED + 50; i++) {
                entry.meet(met("mllp", CodeTable.EXIT_MODE, "X" + i, Story.NOON, "M" + i));
            }
            entry.meet(met("fhir", CodeTable.EXIT_MODE, "Y", Story.NOON, "F1"));
        });

        List<CodeMet> ofFeed = ledger().codesMet(new CodeSearch(Optional.of("mllp"), Optional.empty()), 10_000);
        assertThat(ofFeed).hasSize(UnknownCodeTable.MOST_OF_FEED + 1);
        assertThat(ofFeed.get(0).code().local()).isEqualTo(CodeMet.OTHERS);
        assertThat(ofFeed.get(0).times()).isEqualTo(50);
        assertThat(codes(new CodeSearch(Optional.of("fhir"), Optional.empty()), 10))
                .containsExactly("Y");
    }

    @Test
    default void what_is_rehearsed_is_not_counted() {
        ledger().rehearse(entry -> {
            entry.meet(met("mllp", CodeTable.EXIT_MODE, "X", Story.NOON, "M1"));
            return true;
        });

        assertThat(ledger().codesMet(CodeSearch.ALL, 10)).isEmpty();
    }

    private List<String> codes(CodeSearch search, int limit) {
        return ledger().codesMet(search, limit).stream()
                .map(met -> met.code().local())
                .toList();
    }
}
