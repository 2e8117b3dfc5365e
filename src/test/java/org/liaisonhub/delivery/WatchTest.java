package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.StayFact.Departure;

/** What becomes of silence. */
class WatchTest {
    @TempDir
    Path folder;

    private SmallHub hub;

    private Delivery discharged(String local) {
        return discharged(local, Schedule.DEFAULT);
    }

    private Delivery discharged(String local, Schedule schedule) {
        hub = SmallHub.open(folder, at(local), schedule);
        hub.say(Facts.STAY, Facts.discharged(at(local)));
        return hub.last(Facts.STAY, "dr-martin");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SmallHub.PARIS).toInstant();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void no_technical_answer_in_thirty_minutes_is_sent_twice_again_and_then_put_before_a_person() {
        Delivery gp = discharged("2026-03-05T10:00");
        for (int sends = 1; sends <= 3; sends++) {
            hub.send();
            assertThat(hub.now(gp).attempts()).isEqualTo(sends);
            hub.clock.pass(Duration.ofMinutes(30).minusNanos(1));
            hub.watch.look();
            assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.SENT);
            hub.clock.pass(Duration.ofNanos(1));
            hub.watch.look();
        }

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.DEAD);
        assertThat(hub.openRules(gp)).containsExactly("DEL-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T10:00, 2026-03-09T10:00",
        "2026-11-09T10:00, 2026-11-12T10:00",
        "2026-11-10T10:00, 2026-11-13T10:00"
    })
    void a_gp_has_two_working_days_to_say_that_the_letter_was_taken_in(String sent, String due) {
        Delivery gp = discharged(sent);
        hub.send();
        hub.answer(gp, new Acknowledgement.Received(hub.clock.instant()));

        hub.clock.set(at(due).minusNanos(1));
        hub.watch.look();
        assertThat(hub.openRules(gp)).isEmpty();

        hub.clock.set(at(due));
        hub.watch.look();
        assertThat(hub.openRules(gp)).containsExactly("DEL-03");
    }

    @Test
    void a_nurse_must_have_answered_before_the_first_visit() {
        discharged("2026-03-05T10:00");
        hub.say(Facts.STAY, Facts.firstVisit(at("2026-03-05T18:00")));
        Delivery nurse = hub.last(Facts.STAY, "nurse-leroy");
        hub.send();
        hub.answer(nurse, new Acknowledgement.Received(hub.clock.instant()));

        hub.clock.set(at("2026-03-05T18:00"));
        hub.watch.look();

        assertThat(hub.openRules(nurse)).containsExactly("DEL-11");
    }

    @Test
    void a_visit_sooner_than_the_technical_wait_is_not_missed_in_silence() {
        discharged("2026-03-05T10:00");
        hub.say(Facts.STAY, Facts.firstVisit(at("2026-03-05T10:10")));
        Delivery nurse = hub.last(Facts.STAY, "nurse-leroy");
        hub.send();

        hub.clock.set(at("2026-03-05T10:10"));
        hub.watch.look();

        assertThat(hub.openRules(nurse)).containsExactly("DEL-11");
        assertThat(hub.now(nurse).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(hub.now(nurse).dueAt()).isEqualTo(at("2026-03-05T10:30"));
    }

    @Test
    void a_care_plan_that_cannot_be_sent_before_the_first_visit_is_put_before_a_person_before_midnight() {
        discharged("2026-03-05T10:00");
        hub.say(Facts.STAY, Facts.firstVisit(at("2026-03-05T18:00")));
        Delivery nurse = hub.last(Facts.STAY, "nurse-leroy");
        hub.relay.notSent(nurse.id(), "the channel is closed");

        hub.clock.set(at("2026-03-05T18:00"));
        hub.watch.look();

        assertThat(hub.openRules(nurse)).containsExactly("DEL-11");
    }

    @Test
    void a_nurse_without_a_stated_first_visit_has_four_hours() {
        discharged("2026-03-05T10:00");
        Delivery nurse = hub.last(Facts.STAY, "nurse-leroy");

        assertThat(nurse.answerBy()).isEqualTo(at("2026-03-05T14:00"));
    }

    @Test
    void what_was_not_sent_by_midnight_is_put_before_a_person_and_again_each_working_day() {
        Delivery gp = discharged("2026-03-05T22:00");
        hub.clock.set(at("2026-03-06T00:00"));
        hub.watch.look();
        assertThat(hub.openRules(gp)).containsExactly("DEL-01");
        Task task = hub.openTasks(Facts.STAY, "DEL-01").get(0);
        hub.desk.closeTask(task.id(), SmallHub.PERSON);

        assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.QUEUED);
        hub.clock.set(at("2026-03-09T00:00"));
        hub.watch.look();

        assertThat(hub.openRules(gp)).containsExactly("DEL-01");
    }

    @Test
    void grace_holds_a_letter_back_but_never_past_eight_in_the_evening() {
        Schedule grace = withGrace(Duration.ofHours(2));

        assertThat(discharged("2026-03-05T10:00", grace).notBefore()).isEqualTo(at("2026-03-05T12:00"));
        close();
        assertThat(another("2026-03-06T19:00", grace)).isEqualTo(at("2026-03-06T20:00"));
        close();
        assertThat(another("2026-03-07T20:00", grace)).isEqualTo(at("2026-03-07T20:00"));
        close();
        assertThat(another("2026-03-08T23:30", grace)).isEqualTo(at("2026-03-08T23:30"));
    }

    private Instant another(String local, Schedule schedule) {
        hub = SmallHub.open(folder, at(local), schedule);
        var stay = new org.liaisonhub.discharge.StayId("CH/NORD", local);
        hub.say(stay, Facts.discharged(at(local)));
        return hub.last(stay, "dr-martin").notBefore();
    }

    @Test
    void a_silent_recipient_of_a_withdrawal_is_a_matter_of_the_withdrawal_whatever_was_withdrawn() {
        discharged("2026-03-05T10:00");
        hub.send();
        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.departure(Departure.Kind.CANCELLED));
        hub.send();
        Delivery withdrawal = hub.last(Facts.STAY, "nurse-leroy");
        hub.answer(withdrawal, new Acknowledgement.Received(hub.clock.instant()));

        hub.clock.set(at("2026-03-10T10:00"));
        hub.watch.look();

        assertThat(hub.openRules(withdrawal)).containsExactly("DEL-09");
    }

    private static Schedule withGrace(Duration grace) {
        Schedule usual = Schedule.DEFAULT;
        return new Schedule(
                usual.technicalWait(),
                usual.resends(),
                usual.firstBackOff(),
                usual.longestBackOff(),
                usual.attempts(),
                usual.businessDays(),
                usual.careWait(),
                grace);
    }
}
