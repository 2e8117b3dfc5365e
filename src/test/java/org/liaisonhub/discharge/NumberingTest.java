package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.GoesOnAs;
import org.liaisonhub.discharge.StayFact.NumberGivenAgain;
import org.liaisonhub.discharge.StayFact.NumberUsed;
import org.liaisonhub.discharge.StayFact.Presence;
import org.liaisonhub.discharge.StayFact.Ward;

/** A stay's number names one stay, as long as nobody gives it again. */
class NumberingTest {
    private static final StayId STAY = new StayId("CH", "S-1");
    private static final StayId NEW = new StayId("CH", "S-2");
    private static final PatientId ANNE = new PatientId("CH", "P-1", PatientId.Kind.LOCAL);
    private static final PatientId LOUIS = new PatientId("CH", "P-2", PatientId.Kind.LOCAL);
    private static final Instant THEN = Instant.parse("2024-03-01T09:00:00Z");
    private int messages;

    private List<DischargeEvent> said(Instant at, Fact... facts) {
        Saying saying = new Saying(at, "M" + ++messages, "adt");
        return Arrays.stream(facts)
                .map(fact -> new DischargeEvent(STAY, saying, fact))
                .toList();
    }

    private static Fact left(Instant at) {
        return new Departure(Departure.Kind.LEFT, Optional.of(at));
    }

    private static Instant day(int day) {
        return THEN.plus(Duration.ofDays(day));
    }

    private static Dossier fold(List<DischargeEvent> events) {
        return Dossier.EMPTY.with(events).with(Numbering.uses(events));
    }

    private static Optional<NumberGivenAgain> found(List<DischargeEvent> events) {
        return WhoseStay.of(STAY, fold(events), Dossier.EMPTY).dossier().find(NumberGivenAgain.class);
    }

    private List<DischargeEvent> aStayAndAnother(int daysBetween) {
        List<DischargeEvent> events = new ArrayList<>(said(day(0), new AdmittedAt(day(0)), new CalledBy(ANNE)));
        events.addAll(said(day(5), new AdmittedAt(day(0)), left(day(5))));
        events.addAll(said(day(5 + daysBetween), new AdmittedAt(day(5 + daysBetween)), new CalledBy(ANNE)));
        return events;
    }

    @Test
    void a_number_under_which_somebody_comes_years_after_a_stay_has_ended_was_given_again() {
        assertThat(found(aStayAndAnother(700)))
                .contains(new NumberGivenAgain(LocalDate.of(2024, 3, 6), LocalDate.of(2026, 2, 4)));
    }

    @Test
    void sessions_under_one_number_are_one_stay() {
        assertThat(found(aStayAndAnother(2))).isEmpty();
        assertThat(found(aStayAndAnother(Numbering.MOST_DAYS))).isEmpty();
        assertThat(found(aStayAndAnother(Numbering.MOST_DAYS + 1))).isPresent();
    }

    @Test
    void that_it_was_given_again_still_shows_when_the_second_stay_has_ended_too() {
        List<DischargeEvent> events = aStayAndAnother(700);
        events.addAll(said(day(710), new AdmittedAt(day(705)), left(day(710))));

        assertThat(found(events)).isPresent();
    }

    @Test
    void a_mistyped_year_that_is_put_right_gives_no_number_again() {
        List<DischargeEvent> events = new ArrayList<>(said(day(365), new AdmittedAt(day(0)), left(day(5))));
        events.addAll(said(day(366), new AdmittedAt(day(360)), left(day(365))));

        assertThat(found(events)).isEmpty();
    }

    @Test
    void news_of_a_stay_long_after_it_ended_gives_no_number_again() {
        List<DischargeEvent> events = new ArrayList<>(said(day(0), new AdmittedAt(day(0))));
        events.addAll(said(day(5), new AdmittedAt(day(0)), left(day(5))));
        events.addAll(said(day(200), new AdmittedAt(day(0)), left(day(5)), new Ward("2101", Optional.empty())));

        assertThat(found(events)).isEmpty();
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        List<DischargeEvent> events = aStayAndAnother(700);
        Dossier inOrder = fold(events);
        for (int seed = 0; seed < 50; seed++) {
            List<DischargeEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(fold(shuffled)).isEqualTo(inOrder);
            assertThat(found(shuffled)).isPresent();
        }
    }

    @Test
    void a_number_whose_admission_was_taken_back_is_free_for_another_stay_of_which_nothing_was_said_before() {
        List<DischargeEvent> events =
                new ArrayList<>(said(day(0), new CalledBy(ANNE), new Ward("W1", Optional.empty())));
        events.addAll(said(day(1), new Presence(Presence.State.CANCELLED)));
        events.addAll(said(day(2), new CalledBy(LOUIS), new Presence(Presence.State.ADMITTED)));

        WhoseStay whose = WhoseStay.of(STAY, fold(events), Dossier.EMPTY);

        assertThat(whose.numbers()).containsExactly(LOUIS);
        assertThat(whose.dossier().find(Ward.class)).isEmpty();
        assertThat(whose.dossier().all(CalledBy.class)).containsExactly(new CalledBy(LOUIS));
    }

    @Test
    void an_admission_taken_back_and_made_again_for_the_same_patient_loses_nothing() {
        List<DischargeEvent> events =
                new ArrayList<>(said(day(0), new CalledBy(ANNE), new Ward("W1", Optional.empty())));
        events.addAll(said(day(1), new Presence(Presence.State.CANCELLED)));
        events.addAll(said(day(2), new CalledBy(ANNE), new Presence(Presence.State.ADMITTED)));

        assertThat(WhoseStay.of(STAY, fold(events), Dossier.EMPTY).dossier().find(Ward.class))
                .isPresent();
    }

    @Test
    void what_only_helps_to_find_out_is_read_by_nobody_after() {
        assertThat(WhoseStay.of(STAY, fold(aStayAndAnother(2)), Dossier.EMPTY)
                        .dossier()
                        .all(NumberUsed.class))
                .isEmpty();
    }

    @Test
    void what_is_said_of_a_number_that_was_given_up_goes_on_under_the_new_one_however_late_it_is() {
        Dossier said = fold(said(day(0), new CalledBy(ANNE), new Ward("W1", Optional.empty())))
                .with(said(day(1), new GoesOnAs(NEW)))
                .with(said(day(2), new Ward("W2", Optional.empty())));

        GivenUp givenUp = GivenUp.in(said);

        assertThat(givenUp.handedOn().find(Ward.class)).contains(new Ward("W2", Optional.empty()));
        assertThat(givenUp.remaining().facts().keySet()).containsExactly("GoesOnAs");
    }

    @Test
    void what_is_said_of_somebody_else_under_a_number_that_was_given_up_does_not_go_on_under_the_new_one() {
        Dossier said = fold(said(day(0), new CalledBy(ANNE), new AdmittedAt(day(0))))
                .with(said(day(1), new GoesOnAs(NEW), new CalledBy(ANNE)))
                .with(said(day(2), new CalledBy(LOUIS), new Ward("W2", Optional.empty())));

        GivenUp givenUp = GivenUp.in(said);

        assertThat(givenUp.handedOn().find(Ward.class)).isEmpty();
        assertThat(givenUp.handedOn().find(AdmittedAt.class)).isPresent();
        assertThat(givenUp.remaining().all(CalledBy.class)).containsExactly(new CalledBy(LOUIS));
        assertThat(givenUp.remaining().find(AdmittedAt.class)).isEmpty();
    }
}
