package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.letter.DocumentKind;

/** Which version goes to whom. */
class VersionsTest extends AtSmallHub {
    @BeforeEach
    void discharge() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        hub.clock.pass(Duration.ofMinutes(1));
    }

    private Delivery gp() {
        return hub.last(Facts.STAY, "dr-martin");
    }

    private StaySummary.State state() {
        return hub.ledger.stay(Facts.STAY).orElseThrow().state();
    }

    private void correct(String text) {
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.summary(text));
    }

    private void cancel() {
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));
    }

    private void leaveAgain() {
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.left(MORNING));
    }

    @Test
    void gp_gets_the_letter_and_nurse_the_care_plan() {
        assertThat(state()).isEqualTo(StaySummary.State.LEFT);
        assertThat(gp().document().kind()).isEqualTo(DocumentKind.LIAISON_LETTER);
        assertThat(hub.last(Facts.STAY, "nurse-leroy").document().kind()).isEqualTo(DocumentKind.CARE_PLAN);
        assertThat(hub.ledger.deliveriesOf(Facts.STAY))
                .hasSize(2)
                .allMatch(delivery -> delivery.status() == DeliveryStatus.QUEUED);
    }

    @Test
    void the_same_content_said_again_makes_no_version_and_no_delivery() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));

        assertThat(hub.ledger.versions(Facts.STAY)).hasSize(2);
        assertThat(hub.ledger.deliveriesOf(Facts.STAY)).hasSize(2);
    }

    @Test
    void new_content_replaces_what_every_first_recipient_got_also_one_no_longer_named() {
        hub.send().forEach(hub::accept);

        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.summary("A correction."), Facts.gp("10000000002"));

        assertThat(gp().purpose()).isEqualTo(Purpose.REPLACEMENT);
        assertThat(gp().document().version()).isEqualTo(2);
        assertThat(hub.last(Facts.STAY, "dr-petit").purpose()).isEqualTo(Purpose.FIRST);
    }

    @Test
    void who_got_the_first_version_gets_the_third_though_the_second_never_left() {
        hub.send().forEach(hub::accept);
        correct("A correction.");

        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.summary("Another."), Facts.gp("10000000002"));

        assertThat(hub.to(Facts.STAY, "dr-martin"))
                .extracting(Delivery::status)
                .containsExactly(DeliveryStatus.ACCEPTED, DeliveryStatus.REPLACED, DeliveryStatus.QUEUED);
    }

    @Test
    void a_gp_corrected_before_anything_was_sent_is_sent_nothing() {
        hub.say(Facts.STAY, Facts.gp("10000000002"));

        assertThat(hub.send()).extracting(Delivery::recipient).containsExactlyInAnyOrder("dr-petit", "nurse-leroy");
        assertThat(gp().status()).isEqualTo(DeliveryStatus.WITHDRAWN);
    }

    @Test
    void who_does_not_know_the_patient_gets_no_more_and_its_task_stays_open() {
        hub.send();
        hub.answer(gp(), new Acknowledgement.Refused(MORNING, Business.PATIENT_UNKNOWN, ""));

        correct("A correction.");

        assertThat(hub.to(Facts.STAY, "dr-martin")).hasSize(1);
        assertThat(hub.openRules(gp())).containsExactly("DEL-05");
    }

    @Test
    void a_gp_named_in_place_of_one_who_does_not_know_the_patient_puts_it_right() {
        hub.send();
        hub.answer(gp(), new Acknowledgement.Refused(MORNING, Business.PATIENT_UNKNOWN, ""));

        hub.say(Facts.STAY, Facts.gp("10000000002"));

        assertThat(hub.last(Facts.STAY, "dr-petit").status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(gp().status()).isEqualTo(DeliveryStatus.REPLACED);
        assertThat(hub.openRules(gp())).isEmpty();
    }

    @Test
    void a_letter_refused_for_what_it_says_is_replaced_by_the_corrected_one() {
        hub.send();
        Delivery first = gp();
        hub.answer(first, new Acknowledgement.Refused(MORNING, Business.REFUSED, "unsigned"));

        correct("A correction.");

        assertThat(hub.now(first).status()).isEqualTo(DeliveryStatus.REPLACED);
        assertThat(gp().status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(hub.openRules(first)).isEmpty();
    }

    @Test
    void what_blocks_everybody_holds_what_is_not_sent_yet_and_its_correction_releases_it() {
        hub.say(Facts.STAY, Facts.identity("Dupont", IdentityReliability.DOUBTFUL));

        assertThat(state()).isEqualTo(StaySummary.State.BLOCKED);
        assertThat(gp().status()).isEqualTo(DeliveryStatus.HELD);
        assertThat(hub.send()).isEmpty();
        assertThat(hub.openTasks(Facts.STAY, "ID-05")).hasSize(1);

        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.identity("Dupont"));

        assertThat(state()).isEqualTo(StaySummary.State.LEFT);
        assertThat(gp().status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(hub.openTasks(Facts.STAY, "ID-05")).isEmpty();
        assertThat(hub.send()).hasSize(2);
    }

    @Test
    void a_barred_recipient_is_left_out_and_what_was_under_way_to_it_is_stopped() {
        hub.say(Facts.STAY, Facts.referrer("10000000004"));
        assertThat(hub.last(Facts.STAY, "dr-blanc").status()).isEqualTo(DeliveryStatus.QUEUED);
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(Facts.STAY, Facts.notToBeTold("Dr 10000000004"));

        assertThat(hub.last(Facts.STAY, "dr-blanc").status()).isEqualTo(DeliveryStatus.WITHDRAWN);
        assertThat(hub.send())
                .extracting(Delivery::recipient)
                .doesNotContain("dr-blanc")
                .contains("dr-martin");
        assertThat(hub.openTasks(Facts.STAY, "RCP-11")).hasSize(1);
    }

    @Test
    void a_recipient_barred_after_it_was_told_gets_no_newer_version() {
        hub.say(Facts.STAY, Facts.referrer("10000000004"));
        hub.send().forEach(hub::accept);
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(Facts.STAY, Facts.notToBeTold("Dr 10000000004"), Facts.summary("A correction."));

        assertThat(hub.send())
                .extracting(Delivery::recipient)
                .doesNotContain("dr-blanc")
                .contains("dr-martin");
    }

    @Test
    void a_new_version_that_cannot_reach_a_first_recipient_any_more_is_put_before_a_person() {
        hub.send().forEach(hub::accept);
        hub.leavesTheDirectory("dr-martin");

        correct("A correction.");

        assertThat(hub.openRules(gp())).containsExactly("DEL-06");
    }

    @Test
    void a_first_recipient_that_lost_its_secure_address_does_not_stop_the_others() {
        hub.send().forEach(hub::accept);
        hub.directory(hub.directory().all().stream()
                .map(each -> each.id().equals("dr-martin")
                        ? new Recipient(
                                each.id(), each.name(), each.kind(), each.numbers(), Optional.empty(), each.phone())
                        : each)
                .toList());

        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.identity("Durand"));

        assertThat(hub.last(Facts.STAY, "nurse-leroy").document().version()).isEqualTo(2);
        assertThat(hub.openRules(gp())).containsExactly("DEL-06");
    }

    @Test
    void a_cancelled_discharge_is_taken_back_from_everybody_who_got_it_and_said_so_once() {
        hub.send();
        hub.answer(gp(), new Acknowledgement.Refused(MORNING, Business.PATIENT_UNKNOWN, ""));

        cancel();
        cancel();

        assertThat(state()).isEqualTo(StaySummary.State.CANCELLED);
        assertThat(hub.ledger.deliveriesOf(Facts.STAY))
                .filteredOn(delivery -> !delivery.isLetter())
                .extracting(Delivery::recipient)
                .containsExactlyInAnyOrder("dr-martin", "nurse-leroy");
        assertThat(hub.ledger.history(Facts.STAY))
                .filteredOn(line -> line.what().equals("withdrawn"))
                .hasSize(1);
        assertThat(hub.openTasks(Facts.STAY)).extracting(Task::rule).containsExactly("DEL-09", "DEL-09");
    }

    @Test
    void a_withdrawal_that_is_accepted_closes_its_task() {
        hub.send();
        cancel();

        hub.send().forEach(hub::accept);

        assertThat(hub.openTasks(Facts.STAY)).isEmpty();
    }

    @Test
    void what_was_not_sent_is_taken_back_without_a_word() {
        cancel();

        assertThat(hub.ledger.deliveriesOf(Facts.STAY))
                .hasSize(2)
                .allMatch(delivery -> delivery.status() == DeliveryStatus.WITHDRAWN);
        assertThat(hub.openTasks(Facts.STAY)).isEmpty();
    }

    @Test
    void who_was_sent_it_again_by_a_person_is_told_of_the_cancellation() {
        hub.send();
        hub.desk.resend(gp().id(), SmallHub.PERSON);

        cancel();

        assertThat(gp().purpose()).isEqualTo(Purpose.WITHDRAWAL);
    }

    @Test
    void who_left_the_directory_since_is_told_of_the_cancellation_by_a_person() {
        hub.send().forEach(hub::accept);
        hub.leavesTheDirectory("dr-martin");

        cancel();

        assertThat(hub.openRules(gp())).containsExactly("DEL-09");
    }

    @Test
    void who_leaves_again_is_written_about_anew_though_not_a_word_has_changed() {
        hub.send().forEach(hub::accept);
        cancel();
        hub.send().forEach(hub::accept);

        leaveAgain();

        assertThat(gp().document().version()).isEqualTo(2);
        assertThat(hub.send()).extracting(Delivery::recipient).containsExactlyInAnyOrder("dr-martin", "nurse-leroy");
    }

    @Test
    void a_second_cancellation_does_not_take_back_the_first_letter_again() {
        hub.send();
        cancel();
        hub.send();
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.left(MORNING), Facts.gp("10000000002"));
        hub.send();

        cancel();

        assertThat(hub.to(Facts.STAY, "dr-martin"))
                .extracting(Delivery::purpose)
                .containsExactly(Purpose.FIRST, Purpose.WITHDRAWAL);
        assertThat(hub.last(Facts.STAY, "dr-petit").purpose()).isEqualTo(Purpose.WITHDRAWAL);
    }

    @Test
    void who_did_not_know_the_patient_before_a_cancellation_is_not_sent_the_next_letter_and_a_person_hears_of_it() {
        hub.send();
        Delivery refused = gp();
        hub.answer(refused, new Acknowledgement.Refused(MORNING, Business.PATIENT_UNKNOWN, ""));
        cancel();
        hub.send().forEach(hub::accept);

        leaveAgain();

        assertThat(hub.send()).extracting(Delivery::recipient).containsExactly("nurse-leroy");
        assertThat(hub.openRules(refused)).containsExactly("DEL-05");
    }

    @Test
    void a_stay_that_never_left_is_written_about_to_nobody_and_notes_no_withdrawal() {
        var present = new org.liaisonhub.discharge.StayId("CH/NORD", "S-2");
        hub.say(present, Facts.admitted(), Facts.gp("10000000001"));
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(present, Facts.summary("Still here."));

        assertThat(hub.ledger.stay(present).orElseThrow().state()).isEqualTo(StaySummary.State.PRESENT);
        assertThat(hub.ledger.deliveriesOf(present)).isEmpty();
        assertThat(hub.ledger.history(present)).extracting(HistoryLine::what).containsExactly("said", "said");
    }

    @Test
    void a_task_closed_by_a_person_opens_anew_only_when_the_fault_changes() {
        Task task = hub.openTasks(Facts.STAY, "FUP-06").get(0);
        hub.desk.closeTask(task.id(), SmallHub.PERSON);

        correct("A correction.");

        assertThat(hub.openTasks(Facts.STAY, "FUP-06")).isEmpty();
    }

    @Test
    void the_task_of_a_blocking_fault_opens_anew_as_long_as_it_blocks() {
        hub.say(Facts.STAY, Facts.identity("Dupont", IdentityReliability.DOUBTFUL));
        hub.desk.closeTask(hub.openTasks(Facts.STAY, "ID-05").get(0).id(), SmallHub.PERSON);
        assertThat(hub.openTasks(Facts.STAY, "ID-05")).isEmpty();

        correct("A correction.");

        assertThat(hub.openTasks(Facts.STAY, "ID-05")).hasSize(1);
    }

    @Test
    void an_internal_move_that_looked_like_leaving_is_taken_back() {
        hub.send();
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(Facts.STAY, Facts.departure(Departure.Kind.INTERNAL_MOVE));

        assertThat(state()).isEqualTo(StaySummary.State.PRESENT);
        assertThat(gp().purpose()).isEqualTo(Purpose.WITHDRAWAL);
        assertThat(hub.openTasks(Facts.STAY)).extracting(Task::rule).containsOnly("DEL-09");
        assertThat(List.of(DeliveryStatus.values())).contains(gp().status());
    }
}
