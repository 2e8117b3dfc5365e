package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.delivery.Truths.Technical;
import org.liaisonhub.discharge.StayFact.Departure;

/** What a recipient's answer does to its delivery. */
class AcknowledgeTest extends AtSmallHub {
    private static final Map<String, Acknowledgement> SAID = Map.of(
            "received", new Acknowledgement.Received(MORNING),
            "notNow", new Acknowledgement.NotNow(MORNING, "full"),
            "rejected", new Acknowledgement.Rejected(MORNING, "wrong type"),
            "accepted", new Acknowledgement.Accepted(MORNING, false),
            "inCharge", new Acknowledgement.Accepted(MORNING, true),
            "unknown", new Acknowledgement.Refused(MORNING, Business.PATIENT_UNKNOWN, "not mine"),
            "refused", new Acknowledgement.Refused(MORNING, Business.REFUSED, "no"),
            "read", new Acknowledgement.Read(MORNING));

    @BeforeEach
    void discharge() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
    }

    @ParameterizedTest
    @CsvSource({
        //  status,   received,  notNow,   rejected, accepted, inCharge, unknown,  refused,  read
        "HELD,      HELD,      HELD,     REFUSED,  ACCEPTED, ACCEPTED, REFUSED,  REFUSED,  HELD",
        "QUEUED,    SENT,      QUEUED,   REFUSED,  ACCEPTED, ACCEPTED, REFUSED,  REFUSED,  QUEUED",
        "SENT,      SENT,      QUEUED,   REFUSED,  ACCEPTED, ACCEPTED, REFUSED,  REFUSED,  SENT",
        "ACCEPTED,  ACCEPTED,  ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED, REFUSED,  REFUSED,  ACCEPTED",
        "REFUSED,   REFUSED,   REFUSED,  REFUSED,  ACCEPTED, ACCEPTED, REFUSED,  REFUSED,  REFUSED",
        "DEAD,      DEAD,      DEAD,     REFUSED,  ACCEPTED, ACCEPTED, REFUSED,  REFUSED,  DEAD",
        "REPLACED,  REPLACED,  REPLACED, REPLACED, REPLACED, REPLACED, REPLACED, REPLACED, REPLACED",
        "WITHDRAWN, WITHDRAWN, WITHDRAWN, WITHDRAWN, WITHDRAWN, WITHDRAWN, WITHDRAWN, WITHDRAWN, WITHDRAWN",
        "CLOSED,    CLOSED,    CLOSED,   CLOSED,   CLOSED,   CLOSED,   CLOSED,   CLOSED,   CLOSED"
    })
    void each_answer_leads_from_each_status_where_the_table_says(
            DeliveryStatus before,
            DeliveryStatus received,
            DeliveryStatus notNow,
            DeliveryStatus rejected,
            DeliveryStatus accepted,
            DeliveryStatus inCharge,
            DeliveryStatus unknown,
            DeliveryStatus refused,
            DeliveryStatus read) {
        Map<String, DeliveryStatus> table = Map.of(
                "received", received,
                "notNow", notNow,
                "rejected", rejected,
                "accepted", accepted,
                "inCharge", inCharge,
                "unknown", unknown,
                "refused", refused,
                "read", read);

        table.forEach((said, after) -> {
            assertThat(SAID.get(said).from(before)).as(before + " " + said).isEqualTo(after);
            assertThat(after == before || before.successors().contains(after))
                    .as(before + " may become " + after)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "notNow", "rejected", "accepted", "inCharge", "unknown", "refused", "read"})
    void the_same_answer_again_is_no_news(String said) {
        hub.send();
        Delivery delivery = hub.last(Facts.STAY, "dr-martin");
        hub.answer(delivery, SAID.get(said));
        Delivery once = hub.now(delivery);
        var history = hub.ledger.history(Facts.STAY);

        hub.answer(delivery, SAID.get(said));

        assertThat(once).isNotEqualTo(delivery);
        assertThat(hub.now(delivery)).isEqualTo(once);
        assertThat(hub.ledger.history(Facts.STAY)).isEqualTo(history);
    }

    @Test
    void received_and_accepted_mean_the_same_in_either_order() {
        hub.send();
        Delivery gp = hub.last(Facts.STAY, "dr-martin");
        Delivery nurse = hub.last(Facts.STAY, "nurse-leroy");

        hub.answer(gp, SAID.get("received"));
        hub.answer(gp, SAID.get("accepted"));
        hub.answer(nurse, SAID.get("accepted"));
        hub.answer(nurse, SAID.get("received"));

        assertThat(hub.now(gp).truths()).isEqualTo(hub.now(nurse).truths());
        assertThat(hub.now(gp).status()).isEqualTo(hub.now(nurse).status()).isEqualTo(DeliveryStatus.ACCEPTED);
    }

    @Test
    void filed_said_after_taken_in_charge_takes_nothing_back() {
        hub.send();
        Delivery nurse = hub.last(Facts.STAY, "nurse-leroy");

        hub.answer(nurse, SAID.get("inCharge"));
        hub.answer(nurse, SAID.get("accepted"));

        assertThat(hub.now(nurse).truths().business()).isEqualTo(Business.TAKEN_IN_CHARGE);
    }

    @Test
    void software_that_rejects_a_repeat_has_accepted_the_first_one_all_the_same() {
        hub.send();
        Delivery gp = hub.last(Facts.STAY, "dr-martin");
        hub.accept(gp);

        hub.answer(gp, SAID.get("rejected"));
        hub.answer(gp, SAID.get("notNow"));

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(hub.now(gp).truths().technical()).isEqualTo(Technical.RECEIVED);
    }

    @Test
    void a_gp_who_first_accepts_and_then_does_not_know_the_patient_puts_it_before_a_person() {
        hub.send();
        Delivery gp = hub.last(Facts.STAY, "dr-martin");
        hub.accept(gp);

        hub.answer(gp, SAID.get("unknown"));

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.REFUSED);
        assertThat(hub.openRules(gp)).containsExactly("DEL-05");
    }

    @Test
    void a_refusal_opens_a_task_that_names_the_recipient_and_has_an_owner_and_a_time() {
        hub.send();
        hub.answer(hub.last(Facts.STAY, "dr-martin"), SAID.get("unknown"));
        hub.answer(hub.last(Facts.STAY, "nurse-leroy"), SAID.get("refused"));

        assertThat(hub.openTasks(Facts.STAY, "DEL-05")).singleElement().satisfies(task -> {
            assertThat(task.details()).containsExactly("The practice of dr-martin");
            assertThat(task.ownerName()).isEqualTo("desk of SEC, 01 99 00 00 00");
            assertThat(task.dueAt()).isAfter(MORNING);
        });
        assertThat(hub.openTasks(Facts.STAY, "DEL-11"))
                .singleElement()
                .satisfies(task -> assertThat(task.details()).containsExactly("The practice of nurse-leroy"));
    }

    @Test
    void a_rejection_is_for_hub_operations_and_acceptance_after_all_closes_it() {
        hub.send();
        Delivery gp = hub.last(Facts.STAY, "dr-martin");
        hub.answer(gp, SAID.get("rejected"));
        assertThat(hub.openRules(gp)).containsExactly("DEL-04");

        hub.answer(gp, SAID.get("accepted"));

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(hub.openRules(gp)).isEmpty();
    }

    @Test
    void nobody_answers_for_another() {
        hub.send();
        Delivery gp = hub.last(Facts.STAY, "dr-martin");
        Answer answer = new Answer(gp.id(), SAID.get("accepted"));

        Acknowledge.Outcome outcome = hub.acknowledge.take(
                new AnswerReading.Understood(answer), "nurse-leroy", new byte[] {1}, "application/json");

        assertThat(outcome).isEqualTo(new Acknowledge.Outcome.WasParked("HUB-3002"));
        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void an_answer_to_nothing_and_one_nobody_can_read_are_parked_under_their_own_names() {
        Answer answer = new Answer("no such delivery", SAID.get("accepted"));

        hub.acknowledge.take(new AnswerReading.Understood(answer), "dr-martin", bytes("Aa"), "application/json");
        hub.acknowledge.take(new AnswerReading.Understood(answer), "dr-martin", bytes("BB"), "application/json");
        hub.acknowledge.take(
                new AnswerReading.NotUnderstood("HUB-9", "is nonsense"), "dr-martin", bytes("CC"), "text/plain");

        assertThat(hub.ledger.parked(Optional.empty(), 10))
                .extracting(Parked::code)
                .containsExactlyInAnyOrder("HUB-3001", "HUB-3001", "HUB-9");
    }

    @Test
    void an_old_versions_acceptance_changes_nothing_about_the_new_one() {
        hub.send();
        Delivery old = hub.last(Facts.STAY, "dr-martin");
        hub.say(Facts.STAY, Facts.summary("A correction."));
        Delivery newest = hub.last(Facts.STAY, "dr-martin");

        hub.accept(old);

        assertThat(hub.now(old).status()).isEqualTo(DeliveryStatus.REPLACED);
        assertThat(hub.now(old).note()).contains("replaced by version 2");
        assertThat(hub.now(newest)).isEqualTo(newest);
    }

    @Test
    void who_does_not_know_the_patient_of_an_old_version_is_not_sent_the_new_one() {
        hub.send();
        Delivery old = hub.last(Facts.STAY, "dr-martin");
        hub.say(Facts.STAY, Facts.summary("A correction."));
        Delivery newest = hub.last(Facts.STAY, "dr-martin");

        hub.answer(old, SAID.get("unknown"));

        assertThat(hub.send()).isEmpty();
        assertThat(hub.now(newest).status()).isEqualTo(DeliveryStatus.REFUSED);
        assertThat(hub.openRules(newest)).containsExactly("DEL-05");
    }

    @Test
    void what_is_said_of_a_letter_that_was_taken_back_asks_nobody_to_act() {
        hub.send().forEach(hub::accept);
        Delivery gp = hub.last(Facts.STAY, "dr-martin");
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));

        hub.answer(gp, SAID.get("unknown"));

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(hub.now(gp).truths().business()).isEqualTo(Business.PATIENT_UNKNOWN);
        assertThat(hub.openRules(gp)).isEmpty();
    }

    @Test
    void not_now_is_tried_again_later_and_not_for_ever() {
        Delivery gp = hub.last(Facts.STAY, "dr-martin");
        for (int sends = 1; sends <= Schedule.DEFAULT.attempts(); sends++) {
            assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.QUEUED);
            hub.clock.pass(Duration.ofMinutes(31));
            hub.send();
            hub.answer(gp, SAID.get("notNow"));
        }

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.DEAD);
        assertThat(hub.openRules(gp)).contains("DEL-02");
    }

    @Test
    void a_free_text_reason_is_kept_in_the_history_of_the_stay_only() {
        hub.send();
        Delivery gp = hub.last(Facts.STAY, "dr-martin");
        hub.answer(gp, new Acknowledgement.Refused(MORNING, Business.REFUSED, "Mrs Dupont moved away"));

        assertThat(hub.ledger.history(Facts.STAY)).anyMatch(line -> line.words().contains("Mrs Dupont moved away"));
        assertThat(hub.openTasks(Facts.STAY))
                .allSatisfy(task -> assertThat(List.of(task.details().toString(), task.where(), task.key()))
                        .noneMatch(words -> words.contains("Dupont")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
