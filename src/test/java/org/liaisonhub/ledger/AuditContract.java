package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Doer;
import org.liaisonhub.audit.Head;
import org.liaisonhub.audit.Link;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;

/** Who did what: it is added to and never changed, it is one chain whoever writes, and what was done to it all the same shows. */
interface AuditContract extends OpenLedgers {
    /** SQL by somebody who has the rights of the database's owner. */
    void tamper(String sql) throws SQLException;

    /** Takes the triggers away, as somebody who owns the database can. */
    void unguard() throws SQLException;

    private static Deed deed(int number) {
        return new Deed(
                Story.NOON.plusSeconds(number),
                new Doer("account " + number % 3, "operator", "192.0.2." + number, "Zoé 🚑"),
                Act.RESENT,
                new Thing(Thing.Kind.DELIVERY, "d" + number),
                Optional.of(new StayId("CH", "S" + number % 2)),
                Optional.of(new PatientId("1.2.3", "7000" + number, PatientId.Kind.LOCAL)),
                "dr-martin",
                "told by telephone,\n" + number,
                Deed.Outcome.DONE);
    }

    private void record(int... numbers) {
        for (int number : numbers) {
            write(entry -> entry.record(deed(number)));
        }
    }

    private Check check(Head... noted) {
        return Check.of(ledger().audit(), List.of(noted));
    }

    private void assertFault(long sequence, Check.Kind kind) {
        assertThat(check().fault()).contains(new Check.Fault(sequence, kind));
    }

    @Test
    default void deeds_are_read_as_they_were_recorded_by_number_stay_account_and_time() {
        record(1, 2, 3, 4);

        assertThat(ledger().audit().after(0, 10))
                .extracting(Link::deed)
                .containsExactly(deed(1), deed(2), deed(3), deed(4));
        assertThat(ledger().audit().after(1, 2)).extracting(Link::sequence).containsExactly(2L, 3L);
        assertThat(ledger().audit().newest(2)).extracting(Link::sequence).containsExactly(4L, 3L);
        assertThat(ledger().audit().ofStay(new StayId("CH", "S0"), 10))
                .extracting(Link::sequence)
                .containsExactly(4L, 2L);
        assertThat(ledger().audit().by("account 1", 10))
                .extracting(Link::sequence)
                .containsExactly(4L, 1L);
        Instant second = Story.NOON.plusSeconds(2);
        assertThat(ledger().audit().between(second, second.plus(Duration.ofSeconds(2)), 0, 10))
                .extracting(Link::sequence)
                .containsExactly(2L, 3L);
        assertThat(ledger().audit().between(second, second.plus(Duration.ofSeconds(2)), 2, 10))
                .extracting(Link::sequence)
                .containsExactly(3L);
    }

    @Test
    default void an_untouched_chain_is_intact_and_says_how_long_it_is() {
        assertThat(check()).isEqualTo(new Check(0, Optional.empty(), Optional.empty(), Head.NONE, Optional.empty()));
        record(1, 2, 3);

        Check check = check(ledger().audit().head());

        assertThat(check.fault()).isEmpty();
        assertThat(check.links()).isEqualTo(3);
        assertThat(check.first()).contains(Story.NOON.plusSeconds(1));
        assertThat(check.last()).contains(Story.NOON.plusSeconds(3));
        assertThat(check.head()).isEqualTo(ledger().audit().head());
    }

    @Test
    default void a_deed_whose_commit_fails_is_not_recorded_and_leaves_no_gap() {
        record(1);
        assertThatThrownBy(() -> write(entry -> {
                    entry.record(deed(2));
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        record(3);

        assertThat(ledger().audit().after(0, 10)).extracting(Link::deed).containsExactly(deed(1), deed(3));
        assertThat(check().fault()).isEmpty();
    }

    @Test
    default void two_deeds_in_one_commit_follow_each_other() {
        write(entry -> {
            entry.record(deed(1));
            entry.record(deed(2));
        });

        assertThat(check().links()).isEqualTo(2);
        assertThat(check().fault()).isEmpty();
    }

    @Test
    default void hubs_that_write_at_the_same_time_write_one_chain() throws Exception {
        ExecutorService hubs = Executors.newFixedThreadPool(4);
        try (SqlLedger other = another()) {
            for (int i = 0; i < 60; i++) {
                int number = i;
                SqlLedger ledger = i % 2 == 0 ? ledger() : other;
                hubs.submit(() -> ledger.<Boolean>commit(entry -> {
                    entry.dossier(Story.STAY);
                    entry.record(deed(number));
                    return true;
                }));
            }
            hubs.shutdown();
            assertThat(hubs.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(check().links()).isEqualTo(60);
        assertThat(check().fault()).isEmpty();
    }

    @Test
    default void the_database_refuses_to_change_and_to_take_out() {
        record(1, 2);

        assertThatThrownBy(() -> tamper("update audit set why = 'another' where seq = 1"))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> tamper("delete from audit where seq = 2")).hasMessageContaining("only added to");
        assertThat(check().fault()).isEmpty();
    }

    @Test
    default void each_changed_column_is_found() throws SQLException {
        record(1, 2, 3);
        unguard();
        List<Link> before = ledger().audit().after(0, 10);
        for (String field : Deed.FIELDS) {
            String old = before.get(1).content().get(Deed.FIELDS.indexOf(field)).replace("'", "''");
            tamper("update audit set " + field + " = 'X' where seq = 2");

            assertFault(2, Check.Kind.CHANGED);
            tamper("update audit set " + field + " = '" + old + "' where seq = 2");
        }
        tamper("update audit set says = 'operator', role = 'Zoé 🚑' where seq = 2");
        assertFault(2, Check.Kind.CHANGED);
        tamper("update audit set says = 'Zoé 🚑', role = 'operator' where seq = 2");

        assertThat(check().fault()).isEmpty();
    }

    @Test
    default void a_changed_line_with_a_hash_that_fits_it_breaks_the_next() throws SQLException {
        record(1, 2, 3);
        unguard();
        Link first = ledger().audit().after(0, 1).get(0);
        Link forged = Link.after(first.head(), deed(7));
        tamper("delete from audit where seq = 2");
        tamper(insert(forged));

        assertFault(3, Check.Kind.MISPLACED);
    }

    @Test
    default void what_was_taken_out_of_the_middle_is_named() throws SQLException {
        record(1, 2, 3);
        unguard();
        tamper("delete from audit where seq = 2");

        assertFault(2, Check.Kind.MISSING);
    }

    @Test
    default void closing_the_gap_does_not_hide_it() throws SQLException {
        record(1, 2, 3);
        unguard();
        tamper("delete from audit where seq = 2");
        tamper("update audit set seq = 2 where seq = 3");

        assertFault(2, Check.Kind.MISPLACED);
    }

    @Test
    default void what_was_taken_from_the_start_is_named() throws SQLException {
        record(1, 2);
        unguard();
        tamper("delete from audit where seq = 1");

        assertFault(1, Check.Kind.MISSING);
    }

    @Test
    default void a_line_put_in_is_found_before_in_and_after_the_chain() throws SQLException {
        record(1, 2);
        tamper(insert(new Link(0, Head.NONE.hash(), deed(7).content(), "f".repeat(64))));
        assertFault(0, Check.Kind.MISPLACED);
        unguard();
        tamper("delete from audit where seq = 0");
        tamper(insert(new Link(3, "0".repeat(64), deed(7).content(), "f".repeat(64))));

        assertFault(3, Check.Kind.MISPLACED);
    }

    @Test
    default void two_lines_that_changed_places_are_found() throws SQLException {
        record(1, 2, 3, 4);
        unguard();
        tamper("update audit set seq = 99 where seq = 2");
        tamper("update audit set seq = 2 where seq = 3");
        tamper("update audit set seq = 3 where seq = 99");

        assertFault(2, Check.Kind.MISPLACED);
    }

    @Test
    default void an_end_cut_off_shows_only_to_who_noted_the_head_elsewhere() throws SQLException {
        record(1, 2, 3);
        Head noted = ledger().audit().head();
        unguard();
        tamper("delete from audit where seq = 3");

        assertThat(check().fault()).isEmpty();
        assertThat(check(noted).fault()).contains(new Check.Fault(3, Check.Kind.CUT_OFF));
    }

    @Test
    default void a_chain_written_anew_shows_only_to_who_noted_the_head_elsewhere() throws SQLException {
        record(1, 2);
        Head noted = ledger().audit().head();
        unguard();
        tamper("delete from audit");
        record(1, 3, 4);

        assertThat(check().fault()).isEmpty();
        assertThat(check(noted).fault()).contains(new Check.Fault(2, Check.Kind.REWRITTEN));
    }

    private static String insert(Link link) {
        StringBuilder sql = new StringBuilder("insert into audit (seq, previous, hash, ")
                .append(String.join(", ", Deed.FIELDS))
                .append(") values (")
                .append(link.sequence())
                .append(", '")
                .append(link.previous())
                .append("', '")
                .append(link.hash())
                .append("'");
        link.content().forEach(field -> sql.append(", '").append(field).append("'"));
        return sql.append(")").toString();
    }
}
