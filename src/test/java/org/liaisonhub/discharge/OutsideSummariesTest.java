package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.ItemFact.OutsideSummary;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.Departure;

/** What the GP knew before the stay, as the readers of a dossier see it. */
class OutsideSummariesTest {
    private static final StayId STAY = new StayId("CH", "1");
    private static final Instant ADMITTED = Instant.parse("2026-03-05T09:00:00Z");
    private static final Instant LEFT = ADMITTED.plus(Duration.ofDays(5));

    private Dossier dossier = Dossier.EMPTY;

    private void say(Instant at, Fact... facts) {
        for (Fact fact : facts) {
            dossier = dossier.with(new DischargeEvent(STAY, new Saying(at, "M " + at, "test"), fact));
        }
    }

    private void summary(String document, Instant at, String treatment) {
        say(at, new OutsideSummary(document, Optional.of(treatments(treatment)), Optional.empty()));
    }

    private static Listing<Treatment> treatments(String name) {
        return Listing.of(List.of(new Treatment(name, Optional.empty(), Optional.empty())));
    }

    private List<String> before() {
        return ItemLists.in(dossier).find(TreatmentsBefore.class).stream()
                .flatMap(fact -> fact.treatments().entries().stream())
                .map(Treatment::name)
                .toList();
    }

    @Test
    void the_newest_summary_made_before_the_patient_left_says_what_he_took() {
        say(ADMITTED, new AdmittedAt(ADMITTED));
        say(LEFT, new Departure(Departure.Kind.LEFT, Optional.of(LEFT)));
        summary("VSM-1", ADMITTED.minus(Duration.ofDays(400)), "Warfarin");
        summary("VSM-2", ADMITTED.minus(Duration.ofDays(10)), "Apixaban");
        summary("VSM-3", LEFT.plus(Duration.ofDays(30)), "Nothing of this stay");

        assertThat(before()).containsExactly("Apixaban");
    }

    @Test
    void what_the_hospital_itself_found_out_holds() {
        say(ADMITTED, new TreatmentsBefore(treatments("Rivaroxaban")));
        summary("VSM-1", ADMITTED.plus(Duration.ofDays(1)), "Apixaban");

        assertThat(before()).containsExactly("Rivaroxaban");
    }
}
