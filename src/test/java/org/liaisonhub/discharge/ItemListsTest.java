package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.ClinicalFact.Results;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.ItemFact.Document;
import org.liaisonhub.discharge.ItemFact.NextStep;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment.Stage;
import org.liaisonhub.discharge.ItemFact.Problem;
import org.liaisonhub.discharge.ItemFact.Result;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.Departure;

class ItemListsTest {
    private static final StayId STAY = new StayId("HOPITAL", "S1");
    private static final Instant ADMITTED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LEFT = Instant.parse("2026-03-08T14:00:00Z");
    private static final Instant BEFORE = ADMITTED.minusSeconds(40 * 86_400);
    private static final Instant IN_STAY = ADMITTED.plusSeconds(86_400);
    private static final Instant AFTER = LEFT.plusSeconds(86_400);

    private final List<DischargeEvent> events = new ArrayList<>(List.of(
            event(ADMITTED, new AdmittedAt(ADMITTED)),
            event(LEFT, new Departure(Departure.Kind.LEFT, Optional.of(LEFT)))));

    @Test
    void an_order_still_in_force_when_the_patient_leaves_is_taken_home() {
        say(IN_STAY, order("1", Stage.NOT_STATED, line("Apixaban", TreatmentChange.NOT_STATED), IN_STAY));

        assertThat(home()).containsExactly("Apixaban NOT_STATED");
    }

    @Test
    void an_order_that_ended_before_the_patient_left_is_not_taken_home() {
        say(
                IN_STAY,
                until(LEFT.minusSeconds(3600), order("1", Stage.NOT_STATED, line("Héparine", started()), IN_STAY)));

        assertThat(home()).isEmpty();
        assertThat(view().find(TreatmentsAtDischarge.class)).isEmpty();
    }

    @Test
    void what_was_begun_and_stopped_within_the_stay_is_not_listed_but_what_was_taken_before_it_is() {
        say(IN_STAY, order("1", Stage.NOT_STATED, line("Héparine", TreatmentChange.STOPPED), IN_STAY));
        say(IN_STAY, order("2", Stage.NOT_STATED, line("Bisoprolol", TreatmentChange.STOPPED), BEFORE));

        assertThat(home()).containsExactly("Bisoprolol STOPPED");
        assertThat(view().find(TreatmentsBefore.class)
                        .orElseThrow()
                        .treatments()
                        .entries())
                .extracting(Treatment::name)
                .containsExactly("Bisoprolol");
    }

    @Test
    void a_stop_of_what_the_list_of_usual_treatments_has_is_listed() {
        say(ADMITTED, new TreatmentsBefore(Listing.of(List.of(treatment("BISOPROLOL")))));
        say(IN_STAY, order("2", Stage.NOT_STATED, line("Bisoprolol", TreatmentChange.STOPPED), IN_STAY));

        assertThat(home()).containsExactly("Bisoprolol STOPPED");
    }

    @Test
    void an_order_given_during_the_stay_only_is_not_taken_home() {
        say(IN_STAY, order("1", Stage.DURING, line("Paracétamol", started()), IN_STAY));

        assertThat(home()).isEmpty();
    }

    @Test
    void a_stop_that_was_part_of_a_change_leaves_only_the_new_order() {
        say(IN_STAY, order("1", Stage.NOT_STATED, line("Furosémide", TreatmentChange.STOPPED), BEFORE));
        say(IN_STAY, order("2", Stage.NOT_STATED, line("Furosémide", TreatmentChange.CHANGED), IN_STAY));

        assertThat(home()).containsExactly("Furosémide CHANGED");
    }

    @Test
    void two_orders_of_one_medicine_are_two_lines() {
        say(IN_STAY, order("1", Stage.AT_DISCHARGE, line("Insuline", started(), "10 le matin"), IN_STAY));
        say(IN_STAY, order("2", Stage.AT_DISCHARGE, line("Insuline", started(), "6 le soir"), IN_STAY));

        assertThat(home()).hasSize(2);
    }

    @Test
    void a_list_replaces_the_orders_said_before_it_and_a_later_order_takes_its_place_in_the_list() {
        say(IN_STAY, order("1", Stage.AT_DISCHARGE, line("Ramipril", started()), IN_STAY));
        say(
                IN_STAY.plusSeconds(60),
                new TreatmentsAtDischarge(Listing.of(List.of(
                        line("Apixaban", TreatmentChange.UNCHANGED), line("Oméprazole", TreatmentChange.STARTED)))));
        say(IN_STAY.plusSeconds(120), order("2", Stage.DURING, line("apixaban", TreatmentChange.STOPPED), IN_STAY));

        assertThat(home()).containsExactly("Apixaban STOPPED", "Oméprazole STARTED");
    }

    @Test
    void a_later_order_that_does_not_say_what_changed_leaves_what_the_list_said() {
        say(IN_STAY, new TreatmentsAtDischarge(Listing.of(List.of(line("Apixaban", TreatmentChange.UNCHANGED)))));
        say(LEFT, order("2", Stage.NOT_STATED, line("Apixaban", TreatmentChange.NOT_STATED, "5 mg x 2"), IN_STAY));

        assertThat(home()).containsExactly("Apixaban UNCHANGED");
        assertThat(lines().get(0).treatment().dosage()).contains("5 mg x 2");
    }

    @Test
    void a_cancelled_order_is_as_if_it_had_never_been() {
        say(
                IN_STAY,
                new OrderedTreatment(
                        "1",
                        Stage.AT_DISCHARGE,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        line("Apixaban", TreatmentChange.STOPPED)));

        assertThat(home()).isEmpty();
    }

    @Test
    void a_result_is_awaited_until_it_is_final() {
        say(IN_STAY, result("1", "Hémoculture", Result.State.PENDING));
        assertThat(awaited()).containsExactly("Hémoculture");

        say(AFTER, result("1", "Hémoculture", Result.State.FINAL));
        assertThat(awaited()).isEmpty();
        assertThat(given()).containsExactly("Hémoculture: 42");
    }

    @Test
    void a_result_that_was_final_before_the_patient_left_is_not_given() {
        say(IN_STAY, result("1", "Hémoculture", Result.State.FINAL));

        assertThat(given()).isEmpty();
    }

    @Test
    void a_result_announced_by_the_doctor_is_no_longer_awaited_once_it_came_and_that_is_said() {
        say(
                IN_STAY,
                new PendingResults(Listing.of(List.of(new PendingResult(
                        "hémoculture", Optional.of("Dr Petit"), Optional.empty(), Optional.empty())))));
        say(AFTER, result("1", "Hémoculture", Result.State.FINAL));

        assertThat(view().find(PendingResults.class).orElseThrow().results().isNilKnown())
                .isTrue();
    }

    @Test
    void of_two_results_of_one_name_the_one_that_came_does_not_hide_the_one_awaited() {
        say(IN_STAY, result("1", "Hémoculture", Result.State.PENDING));
        say(AFTER, result("2", "Hémoculture", Result.State.FINAL));

        assertThat(awaited()).containsExactly("Hémoculture");
    }

    @Test
    void a_result_of_another_stay_of_the_patient_is_neither_awaited_nor_given() {
        say(AFTER, taken(LEFT.plusSeconds(30 * 86_400), result("1", "Ionogramme", Result.State.PENDING)));
        say(AFTER, taken(BEFORE, result("2", "Ionogramme", Result.State.FINAL)));

        assertThat(awaited()).isEmpty();
        assertThat(given()).isEmpty();
    }

    @Test
    void what_is_ordered_long_after_the_patient_left_is_not_of_the_stay() {
        say(AFTER, order("1", Stage.NOT_STATED, line("Amoxicilline", started()), LEFT.plusSeconds(20 * 86_400)));
        say(LEFT.plusSeconds(100 * 86_400), order("2", Stage.AT_DISCHARGE, line("Ramipril", started()), LEFT));

        assertThat(home()).isEmpty();
    }

    @Test
    void an_appointment_that_was_cancelled_is_struck_from_the_list_and_one_within_the_stay_is_left_out() {
        say(IN_STAY, new FollowUp(Listing.of(List.of(step("Cardiologie", AFTER), step("Kiné", AFTER)))));
        say(LEFT, new NextStep("A1", true, step("cardiologie", AFTER)));
        say(LEFT, new NextStep("A2", false, step("Radiologie", IN_STAY)));
        say(LEFT, new NextStep("A3", false, step("Pneumologie", AFTER)));

        assertThat(view().find(FollowUp.class).orElseThrow().steps().entries())
                .extracting(FollowUpStep::what)
                .containsExactly("Kiné", "Pneumologie");
    }

    @Test
    void when_every_next_step_was_cancelled_nobody_has_said_what_follows() {
        say(IN_STAY, new FollowUp(Listing.of(List.of(step("Cardiologie", AFTER)))));
        say(LEFT, new NextStep("A1", true, step("Cardiologie", AFTER)));

        assertThat(view().find(FollowUp.class)).isEmpty();
    }

    @Test
    void a_problem_that_is_resolved_is_not_a_diagnosis_any_more() {
        say(IN_STAY, new Problem("P1", true, new Diagnosis("Pneumonie", Optional.empty(), false)));
        say(IN_STAY, new Problem("P2", true, new Diagnosis("Diabète", Optional.empty(), false)));
        say(LEFT, new Problem("P1", false, new Diagnosis("Pneumonie", Optional.empty(), false)));

        assertThat(view().find(Diagnoses.class).orElseThrow().diagnoses().entries())
                .extracting(Diagnosis::text)
                .containsExactly("Diabète");
    }

    @Test
    void the_text_of_a_letter_is_the_summary_until_another_letter_replaces_it_or_it_is_withdrawn() {
        say(IN_STAY, letter("D1", "Première version.", Optional.empty(), false));
        assertThat(view().find(Summary.class)).contains(new Summary("Première version."));

        say(LEFT, letter("D2", "Deuxième version.", Optional.of("D1"), false));
        assertThat(view().find(Summary.class)).contains(new Summary("Deuxième version."));

        say(AFTER, letter("D2", "Deuxième version.", Optional.of("D1"), true));
        assertThat(view().find(Summary.class)).isEmpty();
    }

    @Test
    void a_summary_written_later_than_the_letter_holds() {
        say(IN_STAY, letter("D1", "Lettre.", Optional.empty(), false));
        say(LEFT, new Summary("Résumé."));

        assertThat(view().find(Summary.class)).contains(new Summary("Résumé."));
    }

    @Test
    void other_documents_are_named() {
        say(
                IN_STAY,
                new Document(
                        "D1", Document.Kind.OTHER, false, "Échographie", Optional.of("…"), false, Optional.empty()));

        assertThat(view().find(NamedDocuments.class).orElseThrow().documents().entries())
                .extracting(ClinicalFact.NamedDocument::title)
                .containsExactly("Échographie");
        assertThat(view().find(Summary.class)).isEmpty();
    }

    @Test
    void a_dossier_without_items_is_its_own_view_and_the_view_of_a_view_is_the_view() {
        Dossier plain = Dossier.EMPTY.with(events);
        assertThat(ItemLists.in(plain)).isSameAs(plain);

        say(IN_STAY, order("1", Stage.AT_DISCHARGE, line("Apixaban", started()), IN_STAY));
        assertThat(ItemLists.in(view())).isEqualTo(view());
    }

    @Test
    void the_order_in_which_lists_and_items_are_said_does_not_matter() {
        Random random = new Random(20260301);
        for (int round = 0; round < 300; round++) {
            List<DischargeEvent> told = new ArrayList<>(events);
            for (int i = 0; i < 12; i++) {
                Instant at = ADMITTED.plusSeconds(random.nextInt(20) * 50_000L);
                told.add(event(at, anything(random)));
            }
            Dossier inOrder = ItemLists.in(Dossier.EMPTY.with(told));
            Collections.shuffle(told, random);

            assertThat(ItemLists.in(Dossier.EMPTY.with(told))).isEqualTo(inOrder);
        }
    }

    private static Fact anything(Random random) {
        String number = "" + random.nextInt(4);
        String name = "M" + random.nextInt(3);
        TreatmentChange change = TreatmentChange.values()[random.nextInt(TreatmentChange.values().length)];
        return switch (random.nextInt(6)) {
            case 0 -> new TreatmentsAtDischarge(Listing.of(List.of(line(name, change))));
            case 1 -> new TreatmentsBefore(Listing.of(List.of(treatment(name))));
            case 2 -> order(number, Stage.values()[random.nextInt(4)], line(name, change), IN_STAY);
            case 3 -> result(number, name, Result.State.values()[random.nextInt(3)]);
            case 4 -> letter(number, name, Optional.of("" + random.nextInt(4)), random.nextBoolean());
            default ->
                new PendingResults(Listing.of(
                        List.of(new PendingResult(name, Optional.empty(), Optional.empty(), Optional.empty()))));
        };
    }

    private void say(Instant at, Fact fact) {
        events.add(event(at, fact));
    }

    private static DischargeEvent event(Instant at, Fact fact) {
        return new DischargeEvent(STAY, new Saying(at, "M" + fact.topic(), "test"), fact);
    }

    private Dossier view() {
        return ItemLists.in(Dossier.EMPTY.with(events));
    }

    private List<TreatmentLine> lines() {
        return view().find(TreatmentsAtDischarge.class)
                .map(list -> list.lines().entries())
                .orElse(List.of());
    }

    private List<String> home() {
        return lines().stream()
                .map(line -> line.treatment().name() + " " + line.change())
                .toList();
    }

    private List<String> awaited() {
        return view().find(PendingResults.class).map(list -> list.results().entries()).orElse(List.of()).stream()
                .map(PendingResult::what)
                .toList();
    }

    private List<String> given() {
        return view().find(Results.class).map(list -> list.results().entries()).orElse(List.of()).stream()
                .map(result -> result.what() + ": " + result.value())
                .toList();
    }

    private static TreatmentChange started() {
        return TreatmentChange.STARTED;
    }

    private static Treatment treatment(String name) {
        return new Treatment(name, Optional.empty(), Optional.empty());
    }

    private static TreatmentLine line(String name, TreatmentChange change, String... dosage) {
        return new TreatmentLine(
                new Treatment(name, Optional.empty(), Arrays.stream(dosage).findFirst()),
                change,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OrderedTreatment order(String number, Stage stage, TreatmentLine line, Instant from) {
        return new OrderedTreatment(number, stage, Optional.of(from), Optional.empty(), false, line);
    }

    private static OrderedTreatment until(Instant until, OrderedTreatment order) {
        return new OrderedTreatment(
                order.number(), order.stage(), order.from(), Optional.of(until), order.cancelled(), order.line());
    }

    private static Result result(String number, String what, Result.State state) {
        return new Result(
                number,
                what,
                state,
                state == Result.State.FINAL ? Optional.of("42") : Optional.empty(),
                Optional.of(IN_STAY),
                Optional.empty(),
                Optional.empty());
    }

    private static Result taken(Instant at, Result result) {
        return new Result(
                result.number(),
                result.what(),
                result.state(),
                result.value(),
                Optional.of(at),
                result.owner(),
                result.phone());
    }

    private static FollowUpStep step(String what, Instant at) {
        return new FollowUpStep(
                FollowUpStep.Kind.APPOINTMENT, what, Optional.of(at), Optional.empty(), Optional.empty());
    }

    private static Document letter(String number, String text, Optional<String> replaces, boolean withdrawn) {
        return new Document(
                number, Document.Kind.DISCHARGE_LETTER, withdrawn, "Lettre", Optional.of(text), false, replaces);
    }
}
