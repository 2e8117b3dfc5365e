package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact.PatientAdvice;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.StayAt;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayId;

class PlacingTest extends AtSmallHub {
    private static final StayId FIRST = new StayId("CH/NORD", "S-1");
    private static final StayId SECOND = new StayId("CH/NORD", "S-2");
    private static final PatientAdvice ADVICE = new PatientAdvice("Drink enough");

    @BeforeEach
    void two_stays() {
        stay(FIRST, MORNING.minus(Duration.ofDays(30)), Optional.of(MORNING.minus(Duration.ofDays(20))));
        stay(SECOND, MORNING.minus(Duration.ofDays(5)), Optional.empty());
    }

    private void stay(StayId stay, Instant from, Optional<Instant> until) {
        hub.say(stay, new CalledBy(Facts.PATIENT), new AdmittedAt(from));
        until.ifPresent(left -> hub.say(stay, new Departure(Departure.Kind.LEFT, Optional.of(left))));
    }

    private static StayAt daysAgo(int days, Optional<StayId> otherwise) {
        return new StayAt(Facts.PATIENT, MORNING.minus(Duration.ofDays(days)), otherwise);
    }

    private boolean knows(StayId stay) {
        return hub.ledger.known(stay).find(PatientAdvice.class).isPresent();
    }

    @Test
    void what_is_said_of_a_stay_by_its_time_is_said_of_the_stay_the_patient_was_in_then() {
        hub.say(daysAgo(25, Optional.empty()), ADVICE);

        assertThat(knows(FIRST)).isTrue();
        assertThat(knows(SECOND)).isFalse();
    }

    @Test
    void it_may_be_said_of_the_stay_that_is_not_over() {
        hub.say(daysAgo(1, Optional.empty()), ADVICE);

        assertThat(knows(SECOND)).isTrue();
        assertThat(knows(FIRST)).isFalse();
    }

    @Test
    void of_a_time_between_two_stays_nothing_is_kept_and_the_message_waits_for_a_person() {
        FoldOutcome outcome = hub.say(daysAgo(12, Optional.empty()), ADVICE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FoldOutcome.WasParked.class,
                        parked -> assertThat(parked.code()).isEqualTo("HUB-1007"));
        assertThat(knows(FIRST) || knows(SECOND)).isFalse();
    }

    @Test
    void or_it_makes_the_stay_that_its_sender_names_for_that_case() {
        StayId own = new StayId("CH/NORD", "4711@20260221");

        hub.say(daysAgo(12, Optional.of(own)), ADVICE);

        assertThat(knows(own)).isTrue();
    }

    @Test
    void a_parked_one_can_be_replayed_once_the_admission_is_in() {
        StayId late = new StayId("CH/NORD", "S-3");
        hub.say(daysAgo(12, Optional.empty()), ADVICE);
        stay(late, MORNING.minus(Duration.ofDays(13)), Optional.of(MORNING.minus(Duration.ofDays(11))));

        String parked = hub.ledger.parked(Optional.empty(), 10).get(0).id();
        hub.desk.replay(parked, SmallHub.PERSON);

        assertThat(knows(late)).isTrue();
    }
}
