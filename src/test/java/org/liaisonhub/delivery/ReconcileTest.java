package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.StayId;

class ReconcileTest extends AtSmallHub {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static StayId stay(int number) {
        return new StayId("CH/NORD", "S-" + number);
    }

    private StayId discharged(int number) {
        hub.say(stay(number), Facts.discharged(MORNING));
        hub.send();
        return stay(number);
    }

    private void close(StayId stay) {
        hub.openTasks(stay).forEach(task -> hub.desk.closeTask(task.id(), SmallHub.PERSON));
    }

    private StayId settled(int number) {
        StayId stay = discharged(number);
        hub.ledger.deliveriesOf(stay).forEach(hub::accept);
        close(stay);
        return stay;
    }

    private Reconciliation sum() {
        return new Reconcile(hub.ledger, SmallHub.PARIS, hub.clock).of(DAY);
    }

    /** A fault no way of the hub leads to, put straight into the database. */
    private void plant(String sql) {
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("ledger.db") + "?foreign_keys=off")) {
            for (String statement : sql.split(";")) {
                handle.execute(statement);
            }
        }
    }

    private void assertNamed(Mismatch.Kind kind, StayId stay) {
        Reconciliation sum = sum();
        assertThat(sum.addsUp()).isFalse();
        assertThat(sum.mismatches()).containsExactly(new Mismatch(kind, Optional.of(stay), ""));
    }

    @Test
    void a_day_adds_up_and_each_discharge_stands_in_one_place() {
        settled(1);
        hub.ledger.deliveriesOf(discharged(2)).forEach(hub::accept);
        close(discharged(3));
        hub.say(stay(4), Facts.discharged(MORNING.minus(Duration.ofDays(1))));
        hub.fold.fold(hub.intake("noise"));

        Reconciliation sum = sum();

        assertThat(sum.mismatches()).isEmpty();
        assertThat(sum.addsUp()).isTrue();
        assertThat(sum.discharges()).isEqualTo(3);
        assertThat(sum.letters()).isEqualTo(3);
        assertThat(sum.settled()).isEqualTo(1);
        assertThat(sum.withTask()).isEqualTo(1);
        assertThat(sum.underWay()).isEqualTo(1);
        assertThat(sum.byHand()).isZero();
        assertThat(sum.deliveries()).isEqualTo(6);
        assertThat(sum.unsettled()).isEqualTo(2);
        assertThat(sum.messages()).containsEntry("STAY", 4L).containsEntry("PARKED", 1L);
    }

    @Test
    void the_day_is_the_hospitals_day() {
        StayId late = stay(1);
        hub.say(late, Facts.discharged(Instant.parse("2026-03-05T23:30:00Z")));

        assertThat(sum().discharges()).isZero();
        assertThat(new Reconcile(hub.ledger, SmallHub.PARIS, hub.clock)
                        .of(DAY.plusDays(1))
                        .discharges())
                .isEqualTo(1);
    }

    @Test
    void yesterday_is_yesterday_where_the_hospital_is() {
        hub.clock.set(Instant.parse("2026-03-05T23:30:00Z"));

        assertThat(new Reconcile(hub.ledger, SmallHub.PARIS, hub.clock).yesterday())
                .isEqualTo(DAY);
    }

    @Test
    void a_thousand_discharges_at_the_same_moment_are_each_counted_once() {
        plant("with recursive n(i) as (select 1 union all select i + 1 from n where i < 1201)"
                + " insert into stay (stay_key, facility, number, state, left_at, changed_at)"
                + " select 'F/N-' || i, 'F', 'N-' || i, 'LEFT', '2026-03-05T10:00:00.000000000Z',"
                + " '2026-03-05T10:00:00.000000000Z' from n");

        Reconciliation sum = sum();

        assertThat(sum.discharges()).isEqualTo(1201);
        assertThat(sum.mismatched()).isEqualTo(1201);
        assertThat(sum.mismatches()).hasSize(100);
    }

    @Test
    void a_discharge_without_a_letter_is_named() {
        settled(1);
        StayId stay = settled(2);
        plant("delete from letter_version where stay_key = '" + stay.key() + "'");

        assertNamed(Mismatch.Kind.NO_LETTER, stay);
    }

    @Test
    void a_letter_without_a_delivery_is_named() {
        StayId stay = settled(1);
        plant("delete from message; delete from delivery; delete from task");

        assertNamed(Mismatch.Kind.NO_DELIVERY, stay);
    }

    @Test
    void a_newer_letter_that_went_to_nobody_is_named() {
        StayId stay = settled(1);
        plant("delete from task; insert into letter_version"
                + " (stay_key, kind, version, fingerprint, written_at, gaps, withdrawn, content) select stay_key, kind, 2, 'x', written_at, 0, 0, 'y'"
                + " from letter_version where kind = 'LIAISON_LETTER'");

        assertNamed(Mismatch.Kind.NO_DELIVERY, stay);
    }

    @Test
    void a_refused_delivery_that_is_nobodys_task_is_named() {
        StayId stay = settled(1);
        plant("update delivery set status = 'REFUSED' where kind = 'LIAISON_LETTER'");

        assertNamed(Mismatch.Kind.FORGOTTEN, stay);
    }

    @Test
    void a_held_delivery_that_is_nobodys_task_is_named() {
        StayId stay = settled(1);
        plant("update delivery set status = 'HELD' where kind = 'LIAISON_LETTER'");

        assertNamed(Mismatch.Kind.FORGOTTEN, stay);
    }

    @Test
    void a_delivery_the_watch_has_lost_sight_of_is_named() {
        StayId stay = discharged(1);
        close(stay);
        assertThat(sum().addsUp()).isTrue();
        hub.clock.pass(Duration.ofHours(2));

        assertNamed(Mismatch.Kind.FORGOTTEN, stay);
        hub.watch.look();
        assertThat(sum().addsUp()).isTrue();
    }

    @Test
    void a_letter_that_was_taken_back_and_is_nobodys_task_is_named() {
        StayId stay = settled(1);
        plant("delete from task; update letter_version set withdrawn = 1");

        assertNamed(Mismatch.Kind.TAKEN_BACK, stay);
    }

    @Test
    void a_letter_nobody_accepted_and_that_is_nobodys_task_is_named() {
        StayId stay = settled(1);
        plant("delete from task; update delivery set status = 'WITHDRAWN'");

        assertNamed(Mismatch.Kind.NOT_ARRIVED, stay);
    }

    @Test
    void messages_that_left_no_trace_are_named() {
        settled(1);
        plant("insert into receipt (feed, control_id, digest, received_at, about, subject)"
                + " values ('mllp', 'M-1', 'd', '2026-03-05T10:00:00.000000000Z', 'STAY', 'F/nowhere');"
                + "insert into receipt (feed, control_id, digest, received_at, about, subject)"
                + " values ('mllp', 'M-2', 'd', '2026-03-05T11:00:00.000000000Z', 'PARKED', 'nowhere')");

        assertThat(sum().mismatches())
                .containsExactly(
                        new Mismatch(Mismatch.Kind.MESSAGE_LOST, Optional.empty(), "mllp M-1"),
                        new Mismatch(Mismatch.Kind.MESSAGE_LOST, Optional.empty(), "mllp M-2"));
    }

    @Test
    void what_a_person_saw_to_adds_up_even_if_nobody_accepted_it() {
        StayId stay = discharged(1);
        plant("update delivery set status = 'DEAD'");
        hub.ledger.deliveriesOf(stay).forEach(delivery -> hub.desk.resend(delivery.id(), SmallHub.PERSON));
        hub.desk.withdraw(stay, SmallHub.PERSON);
        close(stay);
        hub.ledger.deliveriesOf(stay).stream()
                .filter(delivery -> delivery.purpose() == Purpose.WITHDRAWAL)
                .forEach(hub::accept);

        Reconciliation sum = sum();

        assertThat(sum.mismatches()).isEmpty();
        assertThat(sum.byHand()).isEqualTo(1);
    }
}
