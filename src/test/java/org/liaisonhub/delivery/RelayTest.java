package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.StayFact.Departure;

/** From the ledger to the channels. */
class RelayTest extends AtSmallHub {
    private Delivery gp;

    @BeforeEach
    void discharge() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        gp = hub.last(Facts.STAY, "dr-martin");
    }

    @Test
    void what_the_channel_took_awaits_an_answer_for_the_technical_wait() {
        hub.send();

        Delivery sent = hub.now(gp);
        assertThat(sent.status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(sent.sentAt()).contains(MORNING);
        assertThat(sent.dueAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(30)));
    }

    @Test
    void what_was_taken_back_since_it_was_claimed_is_not_handed_over() {
        Delivery claimed = hub.relay.claim().get(0);
        assertThat(hub.relay.isStillDue(claimed)).isTrue();
        hub.clock.pass(Duration.ofSeconds(1));
        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));

        assertThat(hub.relay.isStillDue(claimed)).isFalse();
    }

    @Test
    void an_answer_that_overtakes_the_note_of_the_send_stands() {
        hub.relay.claim();
        hub.accept(gp);

        hub.relay.sent(gp.id());

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(hub.now(gp).truths().technical()).isEqualTo(Truths.Technical.RECEIVED);
    }

    @Test
    void a_hub_that_dies_after_the_channel_took_it_sends_it_again_with_the_same_id() {
        assertThat(hub.relay.claim()).extracting(Delivery::id).contains(gp.id());
        assertThat(hub.relay.claim()).isEmpty();

        hub.clock.pass(Duration.ofSeconds(61));

        assertThat(hub.relay.claim()).extracting(Delivery::id).contains(gp.id());
    }

    @Test
    void a_channel_that_does_not_take_it_is_tried_again_ever_later_and_at_last_it_is_before_a_person() {
        Instant before = MORNING;
        for (int attempt = 1; attempt < Schedule.DEFAULT.attempts(); attempt++) {
            hub.relay.notSent(gp.id(), "the channel is closed");
            Delivery waiting = hub.now(gp);
            assertThat(waiting.status()).isEqualTo(DeliveryStatus.QUEUED);
            assertThat(waiting.notBefore()).isAfter(before);
            before = waiting.notBefore();
            hub.clock.set(before);
        }

        hub.relay.notSent(gp.id(), "the channel is closed");

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.DEAD);
        assertThat(hub.openRules(gp)).containsExactly("DEL-02");
        assertThat(hub.openTasks(Facts.STAY, "DEL-02"))
                .singleElement()
                .satisfies(task -> assertThat(task.details()).containsExactly("The practice of dr-martin"));
    }

    @Test
    void a_channel_that_was_broken_uses_up_no_resend_to_a_silent_recipient() {
        for (int attempt = 0; attempt < 5; attempt++) {
            hub.relay.notSent(gp.id(), "the channel is closed");
        }
        hub.clock.pass(Duration.ofMinutes(31));
        hub.send();
        hub.clock.pass(Duration.ofMinutes(31));

        hub.watch.look();

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.QUEUED);
    }

    @Test
    void putting_off_a_send_does_not_put_off_the_end_of_the_day() {
        Instant midnight = Instant.parse("2026-03-05T23:00:00Z");
        hub.clock.set(midnight.minusSeconds(10));
        for (int attempt = 0; attempt < 5; attempt++) {
            hub.relay.notSent(gp.id(), "the channel is closed");
        }
        assertThat(hub.now(gp).notBefore()).isAfter(midnight);

        hub.clock.set(midnight);
        hub.watch.look();

        assertThat(hub.openRules(gp)).contains("DEL-01");
    }

    @Test
    void a_letter_taken_back_while_its_channel_has_it_is_followed_by_its_withdrawal() {
        hub.relay.claim();
        hub.clock.pass(Duration.ofSeconds(1));
        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));
        assertThat(hub.to(Facts.STAY, "dr-martin")).hasSize(1);

        hub.relay.sent(gp.id());
        hub.relay.sent(gp.id());

        assertThat(hub.to(Facts.STAY, "dr-martin"))
                .extracting(Delivery::purpose)
                .containsExactly(Purpose.FIRST, Purpose.WITHDRAWAL);
    }

    @Test
    void a_letter_taken_back_when_the_hub_had_died_is_followed_by_its_withdrawal_once_the_recipient_speaks() {
        hub.relay.claim();
        hub.clock.pass(Duration.ofSeconds(1));
        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));

        hub.accept(gp);

        assertThat(hub.last(Facts.STAY, "dr-martin").purpose()).isEqualTo(Purpose.WITHDRAWAL);
    }

    @Test
    void a_letter_that_was_sent_is_not_sent_again_once_nobody_can_tell_of_whom_it_tells() {
        hub.send();
        hub.say(Facts.STAY, Facts.calledBy(Facts.OTHER_NUMBER), Facts.identity("Brunet"));
        hub.clock.pass(Duration.ofMinutes(31));
        hub.watch.look();
        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.QUEUED);

        assertThat(hub.relay.claim()).extracting(Delivery::id).contains(gp.id());
        assertThat(hub.relay.isStillDue(hub.now(gp))).isFalse();
        assertThat(hub.desk.resend(gp.id(), new Desk.Person("A. Person", "asked for it")))
                .isEqualTo(new Desk.Outcome.NotPossible(DeskCode.HELD.with()));
    }

    @Test
    void an_acceptance_does_not_close_what_is_owed_because_it_told_of_another() {
        hub.send();
        hub.say(Facts.STAY, Facts.calledBy(Facts.OTHER_NUMBER), Facts.identity("Brunet"));
        assertThat(hub.openTasks(Facts.STAY, "DEL-13")).hasSize(2);

        hub.accept(gp);

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(hub.openTasks(Facts.STAY, "DEL-13")).hasSize(2);
    }
}
