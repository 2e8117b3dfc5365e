package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Allergy;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.Contradiction.Danger;
import org.liaisonhub.discharge.ItemFact.OrderChange;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.ExitMode.Mode;
import org.liaisonhub.discharge.StayFact.Ward;

/** Two feeds and what a hospital would want to be told of; each case names what was said at which hour. */
class ContradictionsTest {
    private static final StayId STAY = new StayId("hospital", "1");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final String ADT = "adt";
    private static final String WARD = "ward";
    private static final String PHARMACY = "pharmacy";
    private static final Trust ADT_FIRST = first(ADT);
    private static final Trust PHARMACY_FIRST = first(PHARMACY);

    private final List<DischargeEvent> said = new ArrayList<>();

    private static Trust first(String feed) {
        Map<FactKind, List<Set<String>>> ranks = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            ranks.put(kind, List.of(Set.of(feed)));
        }
        return new Trust(ranks);
    }

    private ContradictionsTest says(String feed, int hour, Fact fact) {
        said.add(new DischargeEvent(STAY, new Saying(START.plus(Duration.ofHours(hour)), "M" + hour, feed), fact));
        return this;
    }

    private List<Danger> dangers(Trust trust) {
        return found(trust).stream().map(Contradiction::danger).toList();
    }

    private List<Contradiction> found(Trust trust) {
        return Weighed.of(Dossier.EMPTY.with(said), trust).contradictions();
    }

    private <F extends Fact> Optional<F> holds(Class<F> kind, Trust trust) {
        return Weighed.of(Dossier.EMPTY.with(said), trust).dossier().find(kind);
    }

    @Test
    void the_more_trusted_feed_holds_though_the_other_spoke_later_and_that_is_a_contradiction() {
        says(ADT, 1, new Ward("1120", Optional.empty())).says(WARD, 2, new Ward("2200", Optional.empty()));

        assertThat(holds(Ward.class, ADT_FIRST)).map(Ward::code).contains("1120");
        assertThat(dangers(ADT_FIRST)).containsExactly(Danger.NONE);
        assertThat(found(ADT_FIRST).get(0).instead().saying().messageId()).isEqualTo("M2");
    }

    @Test
    void an_older_word_of_a_less_trusted_feed_is_superseded() {
        says(WARD, 1, new Ward("2200", Optional.empty())).says(ADT, 2, new Ward("1120", Optional.empty()));

        assertThat(found(ADT_FIRST)).isEmpty();
    }

    @Test
    void of_feeds_that_are_trusted_alike_the_later_word_is_an_update() {
        says(ADT, 1, new Ward("1120", Optional.empty())).says(WARD, 2, new Ward("2200", Optional.empty()));

        assertThat(holds(Ward.class, Trust.EQUAL)).map(Ward::code).contains("2200");
        assertThat(found(Trust.EQUAL)).isEmpty();
    }

    @Test
    void when_the_feeds_agree_again_it_is_over() {
        says(ADT, 1, new ExitMode(Mode.TRANSFER)).says(WARD, 2, new ExitMode(Mode.HOME));
        assertThat(dangers(Trust.EQUAL)).containsExactly(Danger.WHEREABOUTS);

        says(ADT, 3, new ExitMode(Mode.HOME));
        assertThat(found(Trust.EQUAL)).isEmpty();
        assertThat(found(ADT_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HOME, TRANSFER, true", "NURSING_HOME, HOME, true", "HOME, HOME, false", "OTHER, HOME, false"})
    void where_the_patient_went_is_a_contradiction_even_among_equals(Mode adt, Mode ward, boolean contradicts) {
        says(ADT, 1, new ExitMode(adt)).says(WARD, 2, new ExitMode(ward));

        assertThat(found(Trust.EQUAL).isEmpty()).isNotEqualTo(contradicts);
    }

    @Test
    void a_ward_that_says_he_left_against_a_trusted_feed_that_says_he_did_not_is_a_danger() {
        says(ADT, 1, new Departure(Departure.Kind.CANCELLED, Optional.empty()))
                .says(WARD, 2, new Departure(Departure.Kind.LEFT, Optional.of(START)));

        assertThat(dangers(ADT_FIRST)).containsExactly(Danger.WHEREABOUTS);
        assertThat(found(Trust.EQUAL)).isEmpty();
    }

    @Test
    void an_allergy_that_the_holding_list_lacks_is_a_danger_and_one_that_it_has_more_is_not() {
        says(ADT, 1, allergies("Pénicilline"))
                .says(WARD, 2, new Allergies(Listing.empty(Listing.EmptyReason.NIL_KNOWN)));
        assertThat(found(Trust.EQUAL))
                .extracting(Contradiction::danger, Contradiction::about)
                .containsExactly(tuple(Danger.ALLERGY, Optional.of("Pénicilline")));

        says(WARD, 3, allergies("PENICILLINE", "Latex"));
        assertThat(found(Trust.EQUAL)).isEmpty();
    }

    @Test
    void a_pharmacy_that_stopped_what_the_letter_goes_on_with_is_a_danger_whoever_spoke_last() {
        says(PHARMACY, 1, order("7", "BISOPROLOL 5 mg", TreatmentChange.NOT_STATED))
                .says(PHARMACY, 5, stop("7"))
                .says(WARD, 8, list("Bisoprolol 5 mg", TreatmentChange.UNCHANGED, "1 le matin"));

        assertThat(found(Trust.EQUAL))
                .extracting(
                        Contradiction::danger, found -> found.holds().saying().feed())
                .containsExactly(tuple(Danger.TREATMENT, WARD));
        assertThat(holds(TreatmentsAtDischarge.class, PHARMACY_FIRST)
                        .orElseThrow()
                        .lines()
                        .entries())
                .extracting(TreatmentLine::change)
                .containsExactly(TreatmentChange.STOPPED);
        assertThat(dangers(PHARMACY_FIRST)).containsExactly(Danger.TREATMENT);
        assertThat(found(first(WARD))).isEmpty();
    }

    @Test
    void what_was_stopped_and_taken_up_again_on_purpose_is_no_contradiction() {
        says(PHARMACY, 1, order("7", "BISOPROLOL 5 mg", TreatmentChange.NOT_STATED))
                .says(PHARMACY, 5, stop("7"))
                .says(WARD, 8, list("BISOPROLOL 5 mg", TreatmentChange.STARTED, "1 le matin"));

        assertThat(found(Trust.EQUAL)).isEmpty();
    }

    @Test
    void a_ward_order_that_is_still_in_force_does_not_contradict_the_letter_that_stops_it() {
        says(PHARMACY, 1, order("7", "BISOPROLOL 5 mg", TreatmentChange.NOT_STATED))
                .says(WARD, 8, list("BISOPROLOL 5 mg", TreatmentChange.STOPPED, "1 le matin"));

        assertThat(found(Trust.EQUAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1 cp le matin, 2 cp le matin, true",
        "2.5 mg le matin, '2,5 mg  Le Matin', false",
        "1 cp le matin, un comprimé au petit déjeuner, false",
        "5 mg le matin, 1 cp le matin, false"
    })
    void two_lists_that_tell_another_dose_in_the_same_words_are_a_danger(
            String one, String other, boolean contradicts) {
        says(PHARMACY, 1, list("BISOPROLOL", TreatmentChange.CHANGED, one))
                .says(WARD, 2, list("bisoprolol", TreatmentChange.CHANGED, other));

        assertThat(found(Trust.EQUAL).isEmpty()).isNotEqualTo(contradicts);
    }

    @Test
    void spelling_silence_and_another_text_on_the_same_matter_contradict_nothing() {
        Professional one = new Professional(Optional.empty(), "Dr Claire MARTIN", Optional.of("01 99 00 00 11"));
        Professional other = new Professional(Optional.empty(), "Martin, Claire", Optional.of("+33199000011"));
        says(ADT, 1, new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.of(one)))
                .says(WARD, 2, new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.of(other)))
                .says(ADT, 1, new Summary("Fracture."))
                .says(WARD, 2, new Summary("Ostéosynthèse."))
                .says(ADT, 1, new AdmittedAt(START))
                .says(WARD, 2, new AdmittedAt(START.plus(Duration.ofHours(3))))
                .says(ADT, 1, new Diagnoses(Listing.of(List.of(diagnosis("Fracture du col fémoral")))))
                .says(WARD, 2, new Diagnoses(Listing.empty(Listing.EmptyReason.NOT_ASKED)));

        assertThat(found(ADT_FIRST)).isEmpty();
    }

    @Test
    void another_person_another_diagnosis_and_nobody_instead_of_somebody_contradict() {
        Professional gp = new Professional(Optional.empty(), "Dr Martin", Optional.empty());
        says(ADT, 1, new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.of(gp)))
                .says(WARD, 2, new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.empty()))
                .says(ADT, 1, new Diagnoses(Listing.of(List.of(diagnosis("Fracture")))))
                .says(WARD, 2, new Diagnoses(Listing.of(List.of(diagnosis("Entorse")))));

        assertThat(dangers(ADT_FIRST)).containsExactly(Danger.NONE, Danger.NONE);
        assertThat(found(Trust.EQUAL)).isEmpty();
    }

    private static Allergies allergies(String... substances) {
        return new Allergies(Listing.of(List.of(substances).stream()
                .map(substance -> new Allergy(substance, Optional.empty(), Optional.empty()))
                .toList()));
    }

    private static Diagnosis diagnosis(String text) {
        return new Diagnosis(text, Optional.empty(), true);
    }

    private static TreatmentsAtDischarge list(String name, TreatmentChange change, String dosage) {
        return new TreatmentsAtDischarge(Listing.of(List.of(line(name, change, Optional.of(dosage)))));
    }

    private static OrderedTreatment order(String number, String name, TreatmentChange change) {
        return new OrderedTreatment(
                number,
                OrderedTreatment.Stage.NOT_STATED,
                Optional.empty(),
                Optional.empty(),
                false,
                line(name, change, Optional.empty()));
    }

    private static OrderChange stop(String number) {
        return new OrderChange(
                number,
                TreatmentChange.STOPPED,
                false,
                Optional.of(new TreatmentLine.ChangeReason("Bradycardie", Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }

    private static TreatmentLine line(String name, TreatmentChange change, Optional<String> dosage) {
        return new TreatmentLine(
                new Treatment(name, Optional.empty(), dosage),
                change,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
