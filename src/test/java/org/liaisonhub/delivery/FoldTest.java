package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/** From the intake queue to the ledger. */
class FoldTest extends AtSmallHub {
    @Test
    void the_same_message_again_changes_nothing() {
        Intake message = hub.message(hub.events(MORNING, Facts.STAY, Facts.discharged(MORNING)));
        hub.fold.fold(message);
        var before = hub.ledger.history(Facts.STAY);
        hub.clock.pass(Duration.ofMinutes(1));

        FoldOutcome outcome = hub.fold.fold(message);

        assertThat(outcome).isInstanceOf(FoldOutcome.Repeated.class);
        assertThat(hub.ledger.history(Facts.STAY)).isEqualTo(before);
        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).hasSize(2);
    }

    @Test
    void what_nobody_understands_is_parked_with_its_bytes_and_its_reason() {
        FoldOutcome outcome = hub.fold.fold(hub.intake("noise"));

        FoldOutcome.WasParked parked = (FoldOutcome.WasParked) outcome;
        Parked waiting = hub.ledger.findParked(parked.parkedId()).orElseThrow();
        assertThat(waiting.code()).isEqualTo("HUB-2000");
        assertThat(waiting.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("noise");
        assertThat(waiting.settled()).isEmpty();
    }

    @Test
    void what_is_none_of_the_hubs_is_kept_with_its_bytes_and_waits_for_nobody() {
        FoldOutcome.Kept kept = (FoldOutcome.Kept) hub.fold.fold(hub.intake("none of ours"));

        assertThat(hub.ledger.parked(Optional.empty(), 10)).isEmpty();
        Parked found = hub.ledger.findParked(kept.keptId()).orElseThrow();
        assertThat(found.code()).isEqualTo("HUB-2112");
        assertThat(found.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("none of ours");
        assertThat(found.settled()).isPresent();
        assertThat(hub.fold.fold(hub.intake("none of ours"))).isInstanceOf(FoldOutcome.Repeated.class);
    }

    @Test
    void what_the_door_refused_is_parked_unread_for_the_doors_reason() {
        Intake readable = hub.message(hub.events(MORNING, Facts.STAY, Facts.discharged(MORNING)));
        Intake refused = new Intake(
                readable.feed(),
                readable.format(),
                readable.controlId(),
                readable.bytes(),
                MORNING,
                Optional.of(new NotUnderstood("HUB-1", "too large; the sender can split it")));

        FoldOutcome outcome = hub.fold.fold(refused);

        assertThat(((FoldOutcome.WasParked) outcome).code()).isEqualTo("HUB-1");
        assertThat(hub.ledger.stay(Facts.STAY)).isEmpty();
    }

    @Test
    void a_format_without_a_reader_is_parked() {
        Intake unknown = new Intake("fax", "image/tiff", "", new byte[] {1}, MORNING, Optional.empty());

        assertThat(((FoldOutcome.WasParked) hub.fold.fold(unknown)).code()).isEqualTo("HUB-1001");
    }

    @Test
    void two_parked_messages_that_differ_in_one_byte_both_wait() {
        // "Aa" and "BB" have one hash code.
        hub.fold.fold(new Intake("fax", "x", "", "Aa".getBytes(StandardCharsets.UTF_8), MORNING, Optional.empty()));
        hub.fold.fold(new Intake("fax", "x", "", "BB".getBytes(StandardCharsets.UTF_8), MORNING, Optional.empty()));

        assertThat(hub.ledger.parked(Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void a_message_that_fails_to_fold_leaves_nothing_behind_and_can_be_folded_again() {
        Intake message = hub.message(hub.events(MORNING, Facts.STAY, Facts.discharged(MORNING)));
        var recipients = hub.directory().all();
        hub.directory(java.util.Arrays.asList((org.liaisonhub.directory.Recipient) null));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> hub.fold.fold(message))
                .isInstanceOf(NullPointerException.class);
        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).isEmpty();

        hub.directory(recipients);

        assertThat(hub.fold.fold(message)).isInstanceOf(FoldOutcome.Folded.class);
        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).hasSize(2);
    }

    @Test
    void what_waits_for_a_person_and_is_sent_again_once_it_can_be_read_is_taken_in_and_waits_no_more() {
        FoldOutcome.WasParked parked = (FoldOutcome.WasParked) hub.fold.fold(hub.intake("one"));
        hub.clock.pass(Duration.ofMinutes(1));
        hub.understand("one", hub.events(MORNING, Facts.STAY, Facts.discharged(MORNING)));

        FoldOutcome outcome = hub.fold.fold(hub.intake("one"));

        assertThat(outcome).isInstanceOf(FoldOutcome.Folded.class);
        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).hasSize(2);
        assertThat(hub.ledger.findParked(parked.parkedId()).orElseThrow().settled())
                .isPresent();
        assertThat(hub.fold.fold(hub.intake("one"))).isInstanceOf(FoldOutcome.Repeated.class);
    }

    @Test
    void what_a_person_dismissed_and_is_sent_again_once_it_can_be_read_is_taken_in_once() {
        FoldOutcome.WasParked parked = (FoldOutcome.WasParked) hub.fold.fold(hub.intake("one"));
        hub.desk.dismiss(parked.parkedId(), SmallHub.PERSON);
        hub.clock.pass(Duration.ofMinutes(1));
        hub.understand("one", hub.events(MORNING, Facts.STAY, Facts.discharged(MORNING)));

        assertThat(hub.fold.fold(hub.intake("one"))).isInstanceOf(FoldOutcome.Folded.class);

        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).hasSize(2);
        assertThat(hub.ledger.findParked(parked.parkedId()).orElseThrow().settled())
                .hasValueSatisfying(end -> assertThat(end.why()).isEqualTo("sent again, and taken in"));
        assertThat(hub.fold.fold(hub.intake("one"))).isInstanceOf(FoldOutcome.Repeated.class);
    }

    @Test
    void what_a_person_dismissed_and_is_sent_again_unreadable_waits_for_a_person_anew() {
        FoldOutcome.WasParked parked = (FoldOutcome.WasParked) hub.fold.fold(hub.intake("noise"));
        hub.desk.dismiss(parked.parkedId(), SmallHub.PERSON);
        hub.clock.pass(Duration.ofMinutes(1));

        assertThat(hub.fold.fold(hub.intake("noise"))).isEqualTo(parked);

        Parked waiting = hub.ledger.parked(Optional.empty(), 10).get(0);
        assertThat(waiting.id()).isEqualTo(parked.parkedId());
        assertThat(waiting.parkedAt()).isEqualTo(hub.clock.instant());
        assertThat(hub.fold.fold(hub.intake("noise"))).isInstanceOf(FoldOutcome.Repeated.class);
    }

    @Test
    void what_was_replayed_and_is_sent_again_is_a_repeat() {
        FoldOutcome.WasParked parked = (FoldOutcome.WasParked) hub.fold.fold(hub.intake("one"));
        hub.understand("one", hub.events(MORNING, Facts.STAY, Facts.discharged(MORNING)));
        hub.desk.replay(parked.parkedId(), SmallHub.PERSON);

        assertThat(hub.fold.fold(hub.intake("one"))).isInstanceOf(FoldOutcome.Repeated.class);
    }

    @Test
    void what_was_taken_in_is_not_dismissed_afterwards() {
        FoldOutcome.WasParked parked = (FoldOutcome.WasParked) hub.fold.fold(hub.intake("one"));
        hub.understand("one", hub.events(MORNING, Facts.STAY, Facts.discharged(MORNING)));
        hub.fold.fold(hub.intake("one"));

        assertThat(hub.desk.dismiss(parked.parkedId(), SmallHub.PERSON)).isInstanceOf(Desk.Outcome.NotFound.class);
        assertThat(hub.desk.replay(parked.parkedId(), SmallHub.PERSON)).isInstanceOf(Desk.Outcome.NotFound.class);
    }
}
