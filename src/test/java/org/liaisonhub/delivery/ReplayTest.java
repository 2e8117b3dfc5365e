package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/** Parked messages that are taken in again after a fix, and what that would do. */
class ReplayTest extends AtSmallHub {
    private static final Desk.Person PERSON = new Desk.Person("A. Person", "reader corrected");
    private static final ReplayOrder ALL = new ReplayOrder("HUB-2000", Optional.empty(), Optional.empty(), 100);

    @BeforeEach
    void a_letter_is_out() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
    }

    private void park(String... messages) {
        for (String message : messages) {
            hub.clock.pass(Duration.ofSeconds(1));
            hub.fold.fold(hub.intake(message));
        }
    }

    private List<DischargeEvent> summary(String words) {
        return hub.events(hub.clock.instant(), Facts.STAY, Facts.summary(words));
    }

    @Test
    void all_of_a_reason_are_taken_in_and_what_is_still_nonsense_waits_on() {
        park("one", "two", "noise", "three");
        hub.understand("one", summary("One."));
        hub.understand("two", summary("Two."));
        hub.understand("three", summary("Three."));

        ReplayReport report = hub.desk.replayAll(ALL, PERSON);

        assertThat(report.replayed()).isEqualTo(3);
        assertThat(report.next()).isEmpty();
        Parked noise = hub.ledger.parked(Optional.empty(), 9).get(0);
        assertThat(report.waiting())
                .containsExactly(new ReplayReport.StillWaiting("HUB-2000", "is nonsense", 1, noise.id()));
        assertThat(hub.ledger.parked(Optional.empty(), 9)).hasSize(1);
        assertThat(hub.ledger.known(Facts.STAY).toString()).contains("Three.");
    }

    @Test
    void parts_follow_each_other_until_there_is_no_next_and_a_run_can_be_begun_anew() {
        park("one", "noise", "two", "three");
        hub.understand("one", summary("One."));
        hub.understand("two", summary("Two."));
        hub.understand("three", summary("Three."));

        ReplayReport first = hub.desk.replayAll(part(Optional.empty()), PERSON);
        ReplayReport second = hub.desk.replayAll(part(first.next()), PERSON);
        ReplayReport third = hub.desk.replayAll(part(second.next()), PERSON);

        assertThat(first.replayed()).isEqualTo(1);
        assertThat(second.replayed()).isEqualTo(2);
        assertThat(third).isEqualTo(new ReplayReport(0, 0, List.of(), Optional.empty()));
        assertThat(hub.desk.replayAll(ALL, PERSON).waiting()).hasSize(1);
    }

    private static ReplayOrder part(Optional<ParkedPlace> after) {
        return new ReplayOrder("HUB-2000", Optional.empty(), after, 2);
    }

    @Test
    void what_is_foreseen_is_what_a_replay_then_does_and_until_then_nothing_is_done() {
        park("one", "noise", "two");
        hub.understand("one", summary("One."));
        hub.understand("two", summary("Two."));
        List<Delivery> before = hub.ledger.deliveriesOf(Facts.STAY);
        int said = hub.ledger.history(Facts.STAY).size();
        Object audit = hub.ledger.audit().head();

        Foreseen seen = hub.desk.foreseeAll(ALL);

        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).isEqualTo(before);
        assertThat(hub.ledger.history(Facts.STAY)).hasSize(said);
        assertThat(hub.ledger.parked(Optional.empty(), 9)).hasSize(3);
        assertThat(hub.ledger.audit().head()).isEqualTo(audit);
        assertThat(seen.messages())
                .extracting(message -> message.outcome().getClass().getSimpleName())
                .containsExactly("Folded", "StillParked", "Folded");

        hub.desk.replayAll(ALL, PERSON);

        assertThat(seen.documents())
                .extracting(document -> document.version())
                .contains(2, 3)
                .doesNotContain(4);
        List<Delivery> after = hub.ledger.deliveriesOf(Facts.STAY);
        assertThat(seen.deliveries())
                .extracting(
                        moved -> moved.delivery().id() + " " + moved.delivery().status())
                .containsExactlyInAnyOrderElementsOf(after.stream()
                        .filter(delivery -> before.stream()
                                .noneMatch(old -> old.id().equals(delivery.id()) && old.status() == delivery.status()))
                        .map(delivery -> delivery.id() + " " + delivery.status())
                        .toList());
    }

    @Test
    void of_one_message_too_it_is_seen_first_and_of_none_there_is_nothing_to_see() {
        park("one");
        Parked parked = hub.ledger.parked(Optional.empty(), 1).get(0);
        hub.understand("one", summary("One."));

        assertThat(hub.desk.foresee(parked.id()).orElseThrow().documents()).isNotEmpty();
        assertThat(hub.ledger.parked(Optional.empty(), 1)).hasSize(1);
        assertThat(hub.desk.foresee("x")).isEmpty();
    }

    @Test
    void one_on_which_the_hub_fails_is_named_and_does_not_stand_in_the_way_of_the_others() {
        park("one", SmallHub.FATAL, "two");
        hub.understand("one", summary("One."));
        hub.understand("two", summary("Two."));
        ReplayOrder all = new ReplayOrder("HUB-2000", Optional.empty(), Optional.empty(), 100);
        hub.isFatal = true;

        Foreseen seen = hub.desk.foreseeAll(all);
        ReplayReport report = hub.desk.replayAll(all, PERSON);

        assertThat(seen.messages())
                .extracting(message -> message.outcome().getClass().getSimpleName())
                .containsExactly("Folded", "StillParked", "Folded");
        assertThat(report.replayed()).isEqualTo(2);
        assertThat(report.waiting())
                .singleElement()
                .satisfies(still -> assertThat(still.code()).isEqualTo("HUB-1002"));
        assertThat(hub.failures).hasSize(2);
    }

    @Test
    void what_turns_out_to_be_none_of_the_hubs_waits_no_more() {
        park("later none of ours");
        hub.isNoneOfOurs = true;

        ReplayReport report = hub.desk.replayAll(ALL, PERSON);

        assertThat(report.kept()).isEqualTo(1);
        assertThat(hub.ledger.parked(Optional.empty(), 1)).isEmpty();
    }

    @Test
    void reasons_are_counted_over_their_feeds_with_the_words_of_the_newest() {
        park("one", "two");

        assertThat(ParkedReason.all(hub.ledger)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("HUB-2000");
            assertThat(reason.why()).isEqualTo("is nonsense");
            assertThat(reason.count()).isEqualTo(2);
            assertThat(reason.feeds()).containsExactly("test");
            assertThat(Duration.between(reason.oldest(), reason.newest())).isEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void who_sent_a_message_nobody_understands_is_at_least_the_feed() {
        park("one");

        assertThat(hub.ledger.parked(Optional.empty(), 1).get(0).traces().sender())
                .isEqualTo("test");
    }

    @Test
    void what_came_with_anothers_certificate_is_not_taken_in_without_it() {
        Intake readable = hub.message(summary("A forgery."));
        FoldOutcome.WasParked parked = (FoldOutcome.WasParked) hub.fold.fold(new Intake(
                readable.feed(),
                readable.format(),
                readable.controlId(),
                readable.bytes(),
                MORNING,
                Optional.of(new NotUnderstood("HUB-2110", "is not the sender its certificate is for"))));

        ReplayReport report =
                hub.desk.replayAll(new ReplayOrder("HUB-2110", Optional.empty(), Optional.empty(), 100), PERSON);

        assertThat(report.replayed()).isZero();
        assertThat(hub.ledger.findParked(parked.parkedId()).orElseThrow().settled())
                .isEmpty();
        assertThat(hub.ledger.known(Facts.STAY).toString()).doesNotContain("A forgery.");
    }
}
