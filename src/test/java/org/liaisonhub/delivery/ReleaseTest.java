package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.delivery.Desk.Outcome.Done;
import org.liaisonhub.delivery.Desk.Outcome.NotFound;
import org.liaisonhub.delivery.Desk.Outcome.NotPossible;
import org.liaisonhub.delivery.Desk.Person;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.IdentityReliability;

/** A letter held for a doubtful identity leaves when a person has made sure of it; nothing else that is held does. */
class ReleaseTest extends AtSmallHub {
    private static final Person PERSON = new Person("Nadia Roche", "saw the identity card");
    private static final Fact DOUBTFUL = Facts.identity("Dupont", IdentityReliability.DOUBTFUL);

    private Delivery held(Fact... facts) {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        hub.say(Facts.STAY, facts);
        hub.clock.pass(Duration.ofMinutes(1));
        Delivery held = hub.last(Facts.STAY, "dr-martin");
        assertThat(held.status()).isEqualTo(DeliveryStatus.HELD);
        return held;
    }

    private DeliveryStatus status(String recipient) {
        return hub.last(Facts.STAY, recipient).status();
    }

    @Test
    void everything_held_of_the_stay_leaves_and_its_reader_is_told_of_the_doubt() {
        Delivery held = held(DOUBTFUL);

        assertThat(hub.desk.release(held.id(), PERSON)).isEqualTo(new Done(DeskCode.RELEASED.with(2)));

        assertThat(status("dr-martin")).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(status("nurse-leroy")).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(hub.ledger.stay(Facts.STAY).orElseThrow().state()).isEqualTo(StaySummary.State.LEFT);
        assertThat(hub.openTasks(Facts.STAY, "ID-05")).isEmpty();
        assertThat(hub.openTasks(Facts.STAY, "ID-07")).hasSize(1);
        assertThat(hub.ledger.versions(Facts.STAY))
                .filteredOn(version ->
                        version.id().equals(hub.last(Facts.STAY, "dr-martin").document()))
                .singleElement()
                .satisfies(version -> assertThat(version.text()).contains("a person made sure of it"));
    }

    @Test
    void the_history_and_the_closed_task_name_the_person_and_the_reason() {
        Delivery held = held(DOUBTFUL);

        hub.desk.release(held.id(), PERSON);

        assertThat(hub.ledger.history(Facts.STAY))
                .anyMatch(line -> line.who().equals("Nadia Roche")
                        && line.what().equals("released")
                        && line.words().equals("saw the identity card")
                        && line.delivery().equals(Optional.of(held.id())));
        assertThat(hub.ledger.tasksOf(Facts.STAY))
                .filteredOn(task -> task.rule().equals("ID-05"))
                .extracting(task -> task.closing().map(Task.Closing::who).orElse("open"))
                .containsExactly("Nadia Roche");
    }

    @Test
    void the_next_message_holds_it_again_only_if_the_patient_is_called_otherwise() {
        hub.desk.release(held(DOUBTFUL).id(), PERSON);

        hub.say(Facts.STAY, Facts.identity("DUPONT", IdentityReliability.DOUBTFUL), Facts.summary("A correction."));
        assertThat(status("dr-martin")).isEqualTo(DeliveryStatus.QUEUED);

        hub.clock.pass(Duration.ofMinutes(1));
        hub.say(Facts.STAY, Facts.identity("Durand", IdentityReliability.DOUBTFUL));
        assertThat(status("dr-martin")).isEqualTo(DeliveryStatus.HELD);
        assertThat(hub.openTasks(Facts.STAY, "ID-05")).hasSize(1);
    }

    @Test
    void a_second_patient_on_the_stay_holds_what_was_released() {
        hub.desk.release(held(DOUBTFUL).id(), PERSON);

        hub.say(Facts.STAY, Facts.calledBy(Facts.OTHER_NUMBER));

        assertThat(status("dr-martin")).isEqualTo(DeliveryStatus.HELD);
    }

    @Test
    void a_stay_with_two_patients_is_not_released_even_if_the_identity_is_in_doubt_too() {
        Delivery held = held(DOUBTFUL, Facts.calledBy(Facts.OTHER_NUMBER));

        assertThat(hub.desk.release(held.id(), PERSON)).isEqualTo(new NotPossible(DeskCode.HELD_BY_RULE.with("ID-06")));
        assertThat(status("dr-martin")).isEqualTo(DeliveryStatus.HELD);
        assertThat(hub.openTasks(Facts.STAY, "ID-05")).hasSize(1);
    }

    @Test
    void a_made_up_identity_is_not_released() {
        Delivery held = held(Facts.identity("Dupont", IdentityReliability.FICTITIOUS));

        assertThat(hub.desk.release(held.id(), PERSON)).isInstanceOf(NotPossible.class);
        assertThat(status("dr-martin")).isEqualTo(DeliveryStatus.HELD);
    }

    @ParameterizedTest
    @EnumSource(
            value = IdentityReliability.class,
            names = {"VALIDATED", "PROVISIONAL"})
    void what_is_not_held_cannot_be_released(IdentityReliability reliability) {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        hub.say(Facts.STAY, Facts.identity("Dupont", reliability));

        assertThat(hub.desk.release(hub.last(Facts.STAY, "dr-martin").id(), PERSON))
                .isEqualTo(new NotPossible(DeskCode.NOT_HELD.with(DeliveryStatus.QUEUED)));
        assertThat(hub.desk.release("nothing", PERSON)).isEqualTo(new NotFound(DeskCode.NO_DELIVERY.with("nothing")));
    }
}
