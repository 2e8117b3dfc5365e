package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Desk.Outcome.Done;
import org.liaisonhub.delivery.Desk.Outcome.NotFound;
import org.liaisonhub.delivery.Desk.Outcome.NotPossible;
import org.liaisonhub.delivery.Desk.Person;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayId;

/** What a person at the desk may do. */
class LedgerDeskTest extends AtSmallHub {
    private static final Person PERSON = SmallHub.PERSON;

    private Delivery gp;

    @BeforeEach
    void discharge() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        gp = hub.last(Facts.STAY, "dr-martin");
        hub.clock.pass(Duration.ofMinutes(1));
    }

    private void refuse() {
        hub.send();
        hub.answer(gp, new Acknowledgement.Refused(MORNING, Business.PATIENT_UNKNOWN, ""));
        hub.clock.pass(Duration.ofMinutes(1));
    }

    private void assertNoted(String what) {
        assertThat(hub.ledger.history(Facts.STAY)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(what);
            assertThat(line.who()).isEqualTo("Jeanne Morel");
            assertThat(line.words()).isEqualTo("told by telephone");
        });
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(hub.desk.resend("x", PERSON)).isEqualTo(new NotFound(DeskCode.NO_DELIVERY.with("x")));
        assertThat(hub.desk.redirect("x", "dr-petit", PERSON)).isEqualTo(new NotFound(DeskCode.NO_DELIVERY.with("x")));
        assertThat(hub.desk.redirect(gp.id(), "nobody", PERSON))
                .isEqualTo(new NotFound(DeskCode.NO_RECIPIENT.with("nobody")));
        assertThat(hub.desk.withdraw(new StayId("CH", "x"), PERSON))
                .isEqualTo(new NotFound(DeskCode.NO_DELIVERY_OF_STAY.with()));
        assertThat(hub.desk.closeTask("x", PERSON)).isEqualTo(new NotFound(DeskCode.NO_TASK.with("x")));
        assertThat(hub.desk.replay("x", PERSON)).isEqualTo(new NotFound(DeskCode.NO_PARKED_WAITING.with("x")));
        assertThat(hub.desk.dismiss("x", PERSON)).isEqualTo(new NotFound(DeskCode.NO_PARKED_WAITING.with("x")));
    }

    @Test
    void nobody_acts_without_a_name_and_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Person(" ", "why"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Person("name", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Person("n".repeat(81), "why"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Person("name", "w".repeat(501)));
    }

    @Test
    void a_resend_goes_out_with_the_same_id_and_all_its_attempts_and_closes_the_task() {
        refuse();

        assertThat(hub.desk.resend(gp.id(), PERSON)).isInstanceOf(Done.class);

        assertThat(hub.send()).extracting(Delivery::id).containsExactly(gp.id());
        assertThat(hub.now(gp).attempts()).isEqualTo(1);
        assertThat(hub.openRules(gp)).isEmpty();
        assertNoted("resent");
    }

    @Test
    void what_waits_for_its_back_off_can_be_sent_at_once() {
        hub.relay.notSent(gp.id(), "the channel is closed");

        assertThat(hub.desk.resend(gp.id(), PERSON)).isInstanceOf(Done.class);

        assertThat(hub.send()).extracting(Delivery::id).contains(gp.id());
    }

    @Test
    void an_accepted_letter_can_be_sent_again() {
        hub.send().forEach(hub::accept);

        assertThat(hub.desk.resend(gp.id(), PERSON)).isInstanceOf(Done.class);

        assertThat(hub.send()).extracting(Delivery::id).containsExactly(gp.id());
        hub.accept(gp);
        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.ACCEPTED);
    }

    @Test
    void what_was_taken_back_cannot_be_sent_again() {
        hub.send().forEach(hub::accept);
        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));

        assertThat(hub.desk.resend(gp.id(), PERSON)).isEqualTo(new NotPossible(DeskCode.LETTER_TAKEN_BACK.with()));
        assertThat(hub.desk.redirect(gp.id(), "dr-petit", PERSON))
                .isEqualTo(new NotPossible(DeskCode.LETTER_TAKEN_BACK.with()));
    }

    @Test
    void an_out_of_date_version_cannot_be_sent_again_but_the_newest_can_be_sent_in_its_place() {
        refuse();
        hub.say(Facts.STAY, Facts.summary("A correction."));
        hub.clock.pass(Duration.ofMinutes(1));

        assertThat(hub.desk.resend(gp.id(), PERSON)).isEqualTo(new NotPossible(DeskCode.OUT_OF_DATE.with(1)));
        assertThat(hub.desk.redirect(gp.id(), "dr-martin", PERSON)).isInstanceOf(Done.class);

        assertThat(hub.last(Facts.STAY, "dr-martin").document().version()).isEqualTo(2);
        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.WITHDRAWN);
    }

    @Test
    void what_is_held_can_be_neither_sent_nor_redirected() {
        hub.say(Facts.STAY, Facts.identity("Dupont", IdentityReliability.DOUBTFUL));
        Delivery held = hub.last(Facts.STAY, "dr-martin");

        assertThat(hub.desk.resend(held.id(), PERSON)).isEqualTo(new NotPossible(DeskCode.HELD.with()));
        assertThat(hub.desk.redirect(held.id(), "dr-petit", PERSON)).isEqualTo(new NotPossible(DeskCode.HELD.with()));
    }

    @Test
    void a_redirected_letter_goes_to_the_other_in_its_newest_version_and_so_does_every_later_one() {
        refuse();
        hub.say(Facts.STAY, Facts.summary("A correction."));
        hub.clock.pass(Duration.ofMinutes(1));

        assertThat(hub.desk.redirect(gp.id(), "dr-petit", PERSON)).isInstanceOf(Done.class);

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(hub.openRules(gp)).isEmpty();
        assertThat(hub.last(Facts.STAY, "dr-petit").document().version()).isEqualTo(2);
        assertNoted("redirected");
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.summary("Another."));
        assertThat(hub.last(Facts.STAY, "dr-petit").document().version()).isEqualTo(3);
        assertThat(hub.to(Facts.STAY, "dr-martin")).hasSize(1);
    }

    @Test
    void a_redirected_letter_goes_to_the_other_again_when_the_patient_leaves_again() {
        refuse();
        hub.desk.redirect(gp.id(), "dr-petit", PERSON);
        hub.send().forEach(hub::accept);
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));
        hub.send().forEach(hub::accept);
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(Facts.STAY, Facts.left(MORNING));

        assertThat(hub.send()).extracting(Delivery::recipient).containsExactlyInAnyOrder("dr-petit", "nurse-leroy");
    }

    @Test
    void nothing_is_redirected_to_whom_it_went_to_or_must_not_go_to() {
        hub.say(Facts.STAY, Facts.referrer("10000000004"), Facts.notToBeTold("Dr 10000000004"));
        Delivery newest = hub.last(Facts.STAY, "dr-martin");

        assertThat(hub.desk.redirect(newest.id(), "dr-martin", PERSON))
                .isEqualTo(new NotPossible(DeskCode.WENT_THERE.with("dr-martin")));
        assertThat(hub.desk.redirect(newest.id(), "dr-blanc", PERSON))
                .isEqualTo(new NotPossible(DeskCode.NOT_TO_BE_TOLD.with("dr-blanc")));
    }

    @Test
    void a_letter_redirected_to_one_who_has_it_is_not_sent_twice() {
        hub.say(Facts.STAY, Facts.referrer("10000000004"));
        refuse();

        hub.desk.redirect(hub.last(Facts.STAY, "dr-martin").id(), "dr-blanc", PERSON);

        assertThat(hub.to(Facts.STAY, "dr-blanc")).hasSize(1);
    }

    @Test
    void what_a_person_takes_back_stays_back_until_it_says_something_else() {
        hub.send().forEach(hub::accept);
        assertThat(hub.desk.withdraw(Facts.STAY, PERSON)).isEqualTo(new Done(DeskCode.TAKEN_BACK.with(2)));
        assertNoted("withdrew");
        assertThat(hub.desk.withdraw(Facts.STAY, PERSON)).isEqualTo(new NotPossible(DeskCode.STAY_TAKEN_BACK.with()));
        hub.send().forEach(hub::accept);

        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        assertThat(hub.send()).isEmpty();

        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.summary("A correction."));
        assertThat(hub.send()).extracting(Delivery::recipient).containsExactly("dr-martin");
    }

    @Test
    void closing_the_task_of_a_stuck_delivery_takes_it_over_and_closing_it_twice_is_not_possible() {
        refuse();
        Task task = hub.openTasks(Facts.STAY, "DEL-05").get(0);

        assertThat(hub.desk.closeTask(task.id(), PERSON)).isInstanceOf(Done.class);
        assertThat(hub.desk.closeTask(task.id(), PERSON))
                .isEqualTo(new NotPossible(DeskCode.TASK_CLOSED_BEFORE.with()));

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.CLOSED);
        assertThat(hub.desk.resend(gp.id(), PERSON))
                .isEqualTo(new NotPossible(DeskCode.STATUS_IS_FINAL.with(DeliveryStatus.CLOSED)));
        assertNoted("closed DEL-05");
    }

    @Test
    void a_parked_message_can_be_replayed_once_its_reader_is_corrected() {
        hub.fold.fold(hub.intake("noise"));
        Parked parked = hub.ledger.parked(Optional.empty(), 1).get(0);
        assertThat(hub.desk.replay(parked.id(), PERSON)).isInstanceOf(NotPossible.class);
        assertThat(hub.ledger.parked(Optional.empty(), 1)).hasSize(1);

        hub.understand("noise", hub.events(hub.clock.instant(), Facts.STAY, Facts.summary("A correction.")));

        assertThat(hub.desk.replay(parked.id(), PERSON)).isEqualTo(new Done(DeskCode.FOLDED.with(1)));
        assertThat(hub.ledger.parked(Optional.empty(), 1)).isEmpty();
        assertThat(hub.last(Facts.STAY, "dr-martin").document().version()).isEqualTo(2);
        assertNoted("replayed");
        assertThat(hub.desk.replay(parked.id(), PERSON))
                .isEqualTo(new NotFound(DeskCode.NO_PARKED_WAITING.with(parked.id())));
    }

    @Test
    void a_parked_message_can_be_dismissed_once() {
        hub.fold.fold(hub.intake("noise"));
        Parked parked = hub.ledger.parked(Optional.empty(), 1).get(0);

        assertThat(hub.desk.dismiss(parked.id(), PERSON)).isInstanceOf(Done.class);

        assertThat(hub.ledger
                        .findParked(parked.id())
                        .orElseThrow()
                        .settled()
                        .orElseThrow()
                        .why())
                .isEqualTo("dismissed: told by telephone");
        assertThat(hub.desk.dismiss(parked.id(), PERSON))
                .isEqualTo(new NotFound(DeskCode.NO_PARKED_WAITING.with(parked.id())));
    }

    @Test
    void a_recipients_parked_words_are_never_taken_for_the_hospitals() {
        hub.understand("forged", hub.events(hub.clock.instant(), Facts.STAY, Facts.summary("Forged.")));
        hub.acknowledge.take(
                new AnswerReading.NotUnderstood("HUB-9", "is nonsense"),
                "nurse-leroy",
                "forged".getBytes(StandardCharsets.UTF_8),
                SmallHub.FORMAT);
        Parked parked = hub.ledger.parked(Optional.empty(), 1).get(0);

        assertThat(hub.desk.replay(parked.id(), PERSON)).isInstanceOf(NotPossible.class);

        assertThat(hub.ledger.known(Facts.STAY).toString()).doesNotContain("Forged");
    }

    private Parked parkedAnswer(String from, String text) {
        hub.acknowledge.take(
                new AnswerReading.NotUnderstood("HUB-2302", "is nonsense"),
                from,
                text.getBytes(StandardCharsets.UTF_8),
                "application/json");
        return hub.ledger.parked(Optional.empty(), 1).get(0);
    }

    @Test
    void a_parked_answer_can_be_replayed_once_its_reader_is_corrected_and_moves_its_senders_delivery() {
        hub.send();
        Delivery delivery = hub.last(Facts.STAY, "dr-martin");
        Parked parked = parkedAnswer("dr-martin", "fine");
        assertThat(hub.desk.replay(parked.id(), PERSON)).isInstanceOf(NotPossible.class);

        hub.understand("fine", new Answer(delivery.id(), new Acknowledgement.Accepted(hub.clock.instant(), false)));

        assertThat(hub.desk.replay(parked.id(), PERSON)).isInstanceOf(Done.class);
        assertThat(hub.now(delivery).status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(hub.ledger.parked(Optional.empty(), 1)).isEmpty();
        assertNoted("replayed");
    }

    @Test
    void a_parked_answer_stays_the_answer_of_whom_the_broker_knew_it_came_from() {
        hub.send();
        Delivery delivery = hub.last(Facts.STAY, "dr-martin");
        Parked parked = parkedAnswer("nurse-leroy", "fine");
        hub.understand("fine", new Answer(delivery.id(), new Acknowledgement.Accepted(hub.clock.instant(), false)));

        assertThat(hub.desk.replay(parked.id(), PERSON)).isInstanceOf(NotPossible.class);

        assertThat(hub.now(delivery).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(hub.ledger.parked(Optional.empty(), 1)).hasSize(1);
    }

    @Test
    void after_a_person_took_everything_back_somebody_owns_the_discharge_until_a_new_letter_goes_out() {
        hub.send();
        hub.desk.withdraw(Facts.STAY, PERSON);

        assertThat(hub.openTasks(Facts.STAY, "DEL-12"))
                .singleElement()
                .satisfies(task -> assertThat(task.dueAt()).isAfter(hub.clock.instant()));

        hub.say(Facts.STAY, Facts.admitted());
        assertThat(hub.openTasks(Facts.STAY, "DEL-12")).hasSize(1);

        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.summary("Another patient's words are gone."));
        assertThat(hub.openTasks(Facts.STAY, "DEL-12")).isEmpty();
    }

    @Test
    void a_discharge_the_hospital_cancels_after_a_person_took_it_back_is_nobodys_any_more() {
        hub.send();
        hub.desk.withdraw(Facts.STAY, PERSON);
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));

        assertThat(hub.openTasks(Facts.STAY, "DEL-12")).isEmpty();
    }
}
