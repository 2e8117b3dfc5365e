package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.FileMoved;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientFact.SplitFrom;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PatientId.Kind;
import org.liaisonhub.discharge.StayFact.Account;
import org.liaisonhub.discharge.StayFact.GoesOnAs;
import org.liaisonhub.discharge.StayFact.MovedTo;
import org.liaisonhub.discharge.StayFact.WentBefore;
import org.liaisonhub.discharge.StayId;

/** Merges, moves and what undoes them; HL7 2.5, sections 3.3.18 to 3.3.51. */
class AdtReaderMovesTest {
    private static final PatientId DURAND = new PatientId("1.2.4", "77", Kind.LOCAL);
    private static final PatientId OTHER = new PatientId("1.2.4", "66", Kind.LOCAL);
    private static final String MRG = "MRG|66^^^HOSP&1.2.4&ISO^PI";
    private static final StayId STAY = new StayId("1.2.3", "4711");

    private static List<DischargeEvent> events(String... segments) {
        return Adt.understood(segments).events();
    }

    private static List<Fact> toldTo(Object subject, List<DischargeEvent> events) {
        return events.stream()
                .filter(event -> event.about().equals(subject))
                .map(DischargeEvent::fact)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A18", "A30", "A34", "A36", "A39", "A40", "A47"})
    void every_merge_of_a_patient_retires_the_number_in_MRG_1(String event) {
        List<DischargeEvent> events = events(Adt.msh(event), Adt.PID, MRG);

        assertThat(toldTo(OTHER, events)).contains(new MergedInto(OTHER, DURAND));
        assertThat(toldTo(DURAND, events)).contains(new MergedInto(OTHER, DURAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A35", "A41", "A46", "A48", "A49"})
    void numbers_of_which_no_stay_depends_are_news_about_the_patient(String event) {
        assertThat(toldTo(DURAND, events(Adt.msh(event), Adt.PID, "MRG|66^^^HOSP&1.2.4&ISO^PI||9")))
                .hasOnlyElementsOfType(Identity.class)
                .isNotEmpty();
    }

    @Test
    void an_unlink_tells_both_numbers_that_they_are_two_persons_and_each_its_own_traits() {
        List<DischargeEvent> events =
                events(Adt.msh("A37"), Adt.PID, "PID|||66^^^HOSP&1.2.4&ISO^PI||BRUNET^SIMONE^^^^^L");

        assertThat(toldTo(OTHER, events)).contains(new SplitFrom(DURAND, OTHER));
        assertThat(toldTo(DURAND, events)).contains(new SplitFrom(OTHER, DURAND));
        assertThat(toldTo(OTHER, events).stream()
                        .filter(Identity.class::isInstance)
                        .map(fact -> ((Identity) fact).patient().birthName()))
                .containsExactly(Optional.of("BRUNET"));
    }

    @Test
    void a_link_ties_two_numbers() {
        assertThat(toldTo(OTHER, events(Adt.msh("A24"), Adt.PID, "PID|||66^^^HOSP&1.2.4&ISO^PI")))
                .contains(new MergedInto(OTHER, DURAND));
    }

    @Test
    void a_move_of_all_that_was_filed_under_a_number_retires_neither() {
        List<DischargeEvent> events = events(Adt.msh("A43"), Adt.PID, MRG);

        assertThat(toldTo(OTHER, events)).containsExactly(new FileMoved(OTHER, DURAND, Optional.empty()));
        assertThat(toldTo(DURAND, events)).contains(new FileMoved(OTHER, DURAND, Optional.empty()));
    }

    @Test
    void a_number_that_is_moved_leaves_one_patient_and_joins_the_other() {
        PatientId moved = new PatientId("1.2.9", "X5", Kind.LOCAL);

        List<DischargeEvent> events = events(
                Adt.msh("A43"),
                "PID|||77^^^HOSP&1.2.4&ISO^PI~X5^^^LAB&1.2.9&ISO^PI||DURAND^ANNE^^^^^L",
                "MRG|66^^^HOSP&1.2.4&ISO^PI~X5^^^LAB&1.2.9&ISO^PI");

        assertThat(toldTo(moved, events)).contains(new SplitFrom(moved, OTHER), new MergedInto(moved, DURAND));
    }

    @Test
    void an_account_is_moved_from_one_patient_to_the_other() {
        assertThat(toldTo(OTHER, events(Adt.msh("A44"), Adt.PID, MRG + "||A9^^^HOSP&1.2.5&ISO^AN")))
                .containsExactly(new FileMoved(OTHER, DURAND, Optional.of("1.2.5/A9")));
    }

    @Test
    void a_stay_is_kept_under_its_account() {
        String pid = "PID|||77^^^HOSP&1.2.4&ISO^PI||DURAND^ANNE^^^^^L|||||||||||||A9^^^HOSP&1.2.5&ISO^AN";

        assertThat(toldTo(STAY, events(Adt.msh("A01"), pid, Adt.PV1))).contains(new Account("1.2.5", "A9"));
    }

    @Test
    void a_visit_is_moved_to_the_patient_in_PID_3() {
        assertThat(toldTo(STAY, events(Adt.msh("A45"), Adt.PID, MRG + "||A9||4711^^^HOSP&1.2.3&ISO^VN", Adt.PV1)))
                .contains(new MovedTo(DURAND), new CalledBy(DURAND));
    }

    @Test
    void a_visit_that_only_changes_its_account_is_the_patients_as_before() {
        assertThat(toldTo(STAY, events(Adt.msh("A45"), Adt.PID, "MRG|77^^^HOSP&1.2.4&ISO^PI||A9", Adt.PV1)))
                .contains(new CalledBy(DURAND))
                .doesNotHaveAnyElementsOfTypes(MovedTo.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A42", "A50"})
    void a_stay_goes_on_under_another_number_and_both_numbers_hear_of_it(String event) {
        StayId former = new StayId("1.2.3", "4700");

        List<DischargeEvent> events = events(Adt.msh(event), Adt.PID, "MRG|77^^^HOSP&1.2.4&ISO^PI||||4700", Adt.PV1);

        assertThat(toldTo(former, events)).containsExactly(new GoesOnAs(STAY));
        assertThat(toldTo(STAY, events)).contains(new WentBefore(former), new CalledBy(DURAND));
    }

    @Test
    void a_move_that_does_not_say_from_where_or_where_to_is_not_understood() {
        assertThat(List.of(
                        Adt.notUnderstood(Adt.msh("A37"), Adt.PID),
                        Adt.notUnderstood(Adt.msh("A37"), Adt.PID, Adt.PID),
                        Adt.notUnderstood(Adt.msh("A43"), Adt.PID),
                        Adt.notUnderstood(Adt.msh("A44"), Adt.PID, MRG),
                        Adt.notUnderstood(Adt.msh("A45"), Adt.PID, MRG),
                        Adt.notUnderstood(Adt.msh("A50"), Adt.PID, MRG, Adt.PV1)))
                .allMatch(not -> not.code().equals("HUB-2125"));
    }
}
