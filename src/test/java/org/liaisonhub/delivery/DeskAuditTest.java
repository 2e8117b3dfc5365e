package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.delivery.Desk.Person;
import org.liaisonhub.discharge.IdentityReliability;

/** Whatever a person does at the desk, done or refused, is in the audit with who and why. */
class DeskAuditTest extends AtSmallHub {
    private static final Actor ACTOR = new Actor("j.morel", "operator", "192.0.2.7", Optional.of("Jeanne Morel"));
    private static final Person PERSON = new Person(ACTOR, "told by telephone");

    private Delivery gp;

    @BeforeEach
    void discharge() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        gp = hub.last(Facts.STAY, "dr-martin");
        hub.clock.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void the_audit_holds() {
        assertThat(Check.of(hub.ledger.audit(), List.of()).fault()).isEmpty();
    }

    private Deed last() {
        return hub.ledger.audit().newest(1).get(0).deed();
    }

    private void assertLast(Act act, Thing.Kind kind, String id, Deed.Outcome outcome) {
        Deed deed = last();
        assertThat(deed.act()).isEqualTo(act);
        assertThat(deed.thing()).isEqualTo(new Thing(kind, id));
        assertThat(deed.outcome()).isEqualTo(outcome);
        assertThat(deed.at()).isEqualTo(hub.clock.instant());
        assertThat(deed.doer().account()).isEqualTo("j.morel");
        assertThat(deed.doer().role()).isEqualTo("operator");
        assertThat(deed.doer().from()).isEqualTo("192.0.2.7");
        assertThat(deed.doer().says()).isEqualTo("Jeanne Morel");
        assertThat(deed.why()).isEqualTo("told by telephone");
    }

    @Test
    void sending_again_is_recorded_with_stay_and_recipient() {
        hub.desk.resend(gp.id(), PERSON);

        assertLast(Act.RESENT, Thing.Kind.DELIVERY, gp.id(), Deed.Outcome.DONE);
        assertThat(last().stay()).contains(Facts.STAY);
        assertThat(last().detail()).isEqualTo("dr-martin");
    }

    @Test
    void what_the_hub_refuses_is_recorded_as_refused() {
        hub.desk.redirect(gp.id(), "dr-petit", PERSON);
        assertLast(Act.REDIRECTED, Thing.Kind.DELIVERY, gp.id(), Deed.Outcome.DONE);
        assertThat(last().detail()).isEqualTo("dr-petit");

        assertThat(hub.desk.resend(gp.id(), PERSON)).isInstanceOf(Outcome.NotPossible.class);

        assertLast(Act.RESENT, Thing.Kind.DELIVERY, gp.id(), Deed.Outcome.REFUSED);
    }

    @Test
    void letting_go_is_recorded_and_so_is_that_there_was_nothing_to_let_go() {
        hub.desk.release(gp.id(), PERSON);
        assertLast(Act.RELEASED, Thing.Kind.DELIVERY, gp.id(), Deed.Outcome.REFUSED);
        hub.say(Facts.STAY, Facts.identity("Dupont", IdentityReliability.DOUBTFUL));
        String held = hub.last(Facts.STAY, "dr-martin").id();

        hub.desk.release(held, PERSON);

        assertLast(Act.RELEASED, Thing.Kind.DELIVERY, held, Deed.Outcome.DONE);
        assertThat(last().stay()).contains(Facts.STAY);
    }

    @Test
    void taking_back_is_recorded_once_as_done_and_then_as_refused() {
        hub.desk.withdraw(Facts.STAY, PERSON);
        assertLast(Act.WITHDREW, Thing.Kind.STAY, Facts.STAY.key(), Deed.Outcome.DONE);

        hub.desk.withdraw(Facts.STAY, PERSON);

        assertLast(Act.WITHDREW, Thing.Kind.STAY, Facts.STAY.key(), Deed.Outcome.REFUSED);
    }

    @Test
    void closing_a_task_is_recorded_with_its_rule() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        Task task = hub.ledger.tasks(1).get(0);

        hub.desk.closeTask(task.id(), PERSON);

        assertLast(Act.CLOSED, Thing.Kind.TASK, task.id(), Deed.Outcome.DONE);
        assertThat(last().detail()).isEqualTo(task.rule());
    }

    @Test
    void a_parked_message_leaves_its_traces_when_it_is_opened_replayed_in_vain_and_dismissed() {
        hub.fold.fold(hub.intake("nonsense"));
        String parked = hub.ledger.parked(Optional.empty(), 1).get(0).id();

        new AuditBook(hub.ledger, hub.clock).opened(ACTOR, new Thing(Thing.Kind.PARKED, parked), Optional.empty());
        assertThat(last().act()).isEqualTo(Act.OPENED);
        assertThat(last().stay()).isEmpty();
        hub.desk.replay(parked, PERSON);
        assertLast(Act.REPLAYED, Thing.Kind.PARKED, parked, Deed.Outcome.REFUSED);
        hub.desk.dismiss(parked, PERSON);

        assertLast(Act.DISMISSED, Thing.Kind.PARKED, parked, Deed.Outcome.DONE);
    }

    @Test
    void an_opening_names_the_patient_by_the_hospital_s_number_and_stands_in_the_history() {
        new AuditBook(hub.ledger, hub.clock)
                .opened(ACTOR, new Thing(Thing.Kind.STAY, Facts.STAY.key()), Optional.of(Facts.STAY));

        assertThat(last().patient()).isPresent();
        assertThat(hub.ledger.history(Facts.STAY)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("opened");
            assertThat(line.who()).isEqualTo("j.morel (Jeanne Morel)");
        });
    }

    @Test
    void a_deed_that_cannot_be_recorded_is_not_done() {
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("ledger.db"))) {
            handle.execute("alter table audit rename to elsewhere");

            assertThatThrownBy(() -> hub.desk.withdraw(Facts.STAY, PERSON))
                    .isInstanceOf(Ledger.LedgerUnavailable.class);
            assertThat(hub.now(gp).status()).isEqualTo(DeliveryStatus.QUEUED);
            assertThat(hub.ledger.history(Facts.STAY))
                    .noneMatch(line -> line.what().equals("withdrew"));
            handle.execute("alter table elsewhere rename to audit");
        }
    }
}
