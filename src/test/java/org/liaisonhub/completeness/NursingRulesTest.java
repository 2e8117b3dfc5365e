package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.TODAY;
import static org.liaisonhub.completeness.Dossiers.madameDurand;
import static org.liaisonhub.completeness.Dossiers.order;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareOrder.Need;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.NursingNote;
import org.liaisonhub.discharge.HomeFact.Wounds;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.StayFact.ExitMode;

class NursingRulesTest {
    @Test
    void a_dressing_ordered_without_a_word_on_the_wound_has_no_protocol() {
        assertThat(madameDurand().without(Wounds.class).places("NUR-01")).containsExactly("NursingCare/0");
        assertThat(madameDurand()
                        .with(new Wounds(Listing.empty(EmptyReason.NIL_KNOWN)))
                        .faults())
                .isEmpty();
    }

    @Test
    void a_last_day_is_as_good_as_a_duration_and_one_of_them_is_needed() {
        CareOrder dated = new CareOrder(
                Need.MONITORING,
                "Tension",
                Optional.of("par semaine"),
                Optional.of(TODAY.plusDays(30)),
                Optional.empty(),
                Optional.of(Dossiers.LEFT),
                Optional.empty());

        assertThat(ordered(dated).faults()).isEmpty();
        assertThat(ordered(order(Need.MONITORING, "Tension", "par semaine", " "))
                        .faults())
                .containsExactly("NUR-02");
        assertThat(ordered(order(Need.MONITORING, "Tension", " ", "un mois")).faults())
                .containsExactly("NUR-02");
    }

    @Test
    void one_agreed_visit_is_enough_for_all_that_is_ordered() {
        CareOrder unvisited = new CareOrder(
                Need.MONITORING,
                "Tension",
                Optional.of("par semaine"),
                Optional.empty(),
                Optional.of("un mois"),
                Optional.empty(),
                Optional.empty());

        assertThat(ordered(unvisited, order(Need.INJECTION_INFUSION, "Énoxaparine", "par jour", "10 jours"))
                        .faults())
                .isEmpty();
        assertThat(ordered(unvisited).faults()).containsExactly("NUR-04");
        assertThat(ordered(unvisited)
                        .with(new ExitMode(ExitMode.Mode.NURSING_HOME))
                        .faults())
                .isEmpty();
    }

    @Test
    void no_nursing_care_is_an_answer_that_needs_no_note_and_no_visit() {
        Dossiers none =
                madameDurand().without(NursingNote.class).with(new NursingCare(Listing.empty(EmptyReason.NIL_KNOWN)));

        assertThat(none.faults()).isEmpty();
    }

    private static Dossiers ordered(CareOrder... orders) {
        return madameDurand().with(new NursingCare(Listing.of(List.of(orders))));
    }
}
