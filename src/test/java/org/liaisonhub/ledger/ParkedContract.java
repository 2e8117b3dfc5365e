package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedGroup;
import org.liaisonhub.delivery.ParkedPlace;
import org.liaisonhub.delivery.ParkedSearch;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Traces;

/** Parked messages are found by what is known of them. */
interface ParkedContract extends OpenLedgers {
    private static Parked parked(String id, String code, String sender, Optional<StayId> stay, Instant at) {
        return new Parked(
                id,
                "feed-" + id.charAt(0),
                "x",
                "MSG_" + id,
                new Traces(sender, stay),
                code,
                "why of " + id,
                new byte[] {1},
                at,
                Optional.empty());
    }

    private void parkThem() {
        Instant noon = Story.NOON;
        write(entry -> {
            entry.parked().park(parked("a1", "HUB-1", "DXCARE|NORD", Optional.of(new StayId("CH/N", "S-1")), noon));
            entry.parked().park(parked("a2", "HUB-2", "DXCARE|SUD", Optional.of(new StayId("CH", "S-1")), noon));
            entry.parked().park(parked("b1", "HUB-1", "a|b|c", Optional.empty(), noon.plusSeconds(1)));
            entry.parked().park(parked("b2", "HUB-1", "", Optional.of(new StayId("CH", "S-2")), noon.plusSeconds(2)));
            entry.parked().park(parked("b3", "HUB-1", "DXCARE|NORD", Optional.empty(), noon.plusSeconds(3)));
            entry.parked().settle("b3", Story.closing("dismissed"));
        });
    }

    private ParkedSearch search(String controlId, String stay, String sender, String code, String feed, String text) {
        return new ParkedSearch(said(controlId), said(stay), said(sender), said(code), said(feed), said(text));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private List<String> ids(ParkedSearch search) {
        return ledger().parked(search, Optional.empty(), 10).stream()
                .map(Parked::id)
                .toList();
    }

    @Test
    default void who_sent_it_and_its_stay_are_given_back_as_they_were_told() {
        parkThem();

        for (String id : List.of("a1", "a2", "b1", "b2")) {
            Parked found = ledger().findParked(id).orElseThrow();
            assertThat(ledger().parked(ParkedSearch.containing(Optional.of("MSG_" + id)), Optional.empty(), 1))
                    .singleElement()
                    .satisfies(listed -> assertThat(listed.traces()).isEqualTo(found.traces()));
        }
        assertThat(ledger().findParked("b1").orElseThrow().traces()).isEqualTo(new Traces("a|b|c", Optional.empty()));
        assertThat(ledger().findParked("a1").orElseThrow().traces())
                .isEqualTo(new Traces("DXCARE|NORD", Optional.of(new StayId("CH/N", "S-1"))));
    }

    @Test
    default void each_way_of_looking_finds_those_that_wait_and_no_others() {
        parkThem();

        assertThat(ids(search("MSG_a2", "", "", "", "", ""))).containsExactly("a2");
        assertThat(ids(search("", "S-1", "", "", "", ""))).containsExactly("a1", "a2");
        assertThat(ids(search("", "CH%2FN/S-1", "", "", "", ""))).containsExactly("a1");
        assertThat(ids(search("", "", "DXCARE", "", "", ""))).containsExactly("a1", "a2");
        assertThat(ids(search("", "", "DXCARE|SUD", "", "", ""))).containsExactly("a2");
        assertThat(ids(search("", "", "a|b|c", "", "", ""))).containsExactly("b1");
        assertThat(ids(search("", "", "", "HUB-1", "", ""))).containsExactly("b2", "b1", "a1");
        assertThat(ids(search("", "", "", "", "feed-b", ""))).containsExactly("b2", "b1");
        assertThat(ids(search("", "", "", "HUB-1", "feed-a", ""))).containsExactly("a1");
        assertThat(ids(search("", "", "DXCARE", "", "", "OF A2"))).containsExactly("a2");
        assertThat(ids(search("", "S-1", "DXCARE", "HUB-2", "feed-a", ""))).containsExactly("a2");
        assertThat(ids(search("MSG_b3", "", "", "", "", ""))).isEmpty();
        assertThat(ids(ParkedSearch.ALL)).containsExactly("b2", "b1", "a1", "a2");
    }

    @Test
    default void pages_follow_each_other_without_leaving_any_out_that_came_at_the_same_moment() {
        parkThem();

        for (ParkedSearch search : List.of(
                ParkedSearch.ALL,
                search("", "", "DXCARE", "", "", ""),
                search("", "S-1", "", "", "", ""),
                ParkedSearch.of("HUB-1", Optional.empty()))) {
            List<Parked> all = ledger().parked(search, Optional.empty(), 10);
            for (int i = 0; i + 1 < all.size(); i++) {
                assertThat(ledger().parked(search, Optional.of(all.get(i).place()), 1))
                        .extracting(Parked::id)
                        .containsExactly(all.get(i + 1).id());
            }
        }
    }

    @Test
    default void those_of_one_reason_come_in_the_order_they_were_parked() {
        parkThem();

        List<Parked> first = ledger().parkedFor("HUB-1", Optional.empty(), Optional.empty(), 2);
        assertThat(first).extracting(Parked::id).containsExactly("a1", "b1");
        ParkedPlace after = first.get(1).place();
        assertThat(ParkedPlace.of(after.text())).contains(after);
        assertThat(ledger().parkedFor("HUB-1", Optional.empty(), Optional.of(after), 2))
                .extracting(Parked::id)
                .containsExactly("b2");
        assertThat(ledger().parkedFor("HUB-1", Optional.of("feed-b"), Optional.empty(), 9))
                .extracting(Parked::id)
                .containsExactly("b1", "b2");
    }

    @Test
    default void groups_say_since_when_the_first_and_the_last_of_them_waits() {
        parkThem();

        assertThat(ledger().parkedGroups())
                .containsExactlyInAnyOrder(
                        new ParkedGroup("feed-a", "HUB-1", 1, Story.NOON, Story.NOON),
                        new ParkedGroup("feed-a", "HUB-2", 1, Story.NOON, Story.NOON),
                        new ParkedGroup("feed-b", "HUB-1", 2, Story.NOON.plusSeconds(1), Story.NOON.plusSeconds(2)));
    }

    @Test
    default void the_first_end_of_a_waiting_stands_until_it_is_taken_in_after_all() {
        parkThem();

        write(entry -> {
            entry.parked().settle("b3", Story.closing("not the first"));
            assertThat(entry.parked().find("b3").flatMap(Parked::settled)).contains(Story.closing("dismissed"));
        });
        write(entry -> entry.parked().settleAfterAll("b3", Story.closing("taken in")));

        assertThat(ledger().findParked("b3").flatMap(Parked::settled)).contains(Story.closing("taken in"));
    }
}
