package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayFact.Departure;

/** What is said reaches the stays it is about, in whatever order it is said. */
class StayBookTest extends AtSmallHub {
    @Test
    void what_is_said_of_a_patient_reaches_his_stay_and_makes_a_new_version() {
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(Facts.PATIENT, Facts.identity("Durand"));

        assertThat(hub.ledger.stay(Facts.STAY).orElseThrow().patient()).contains("Jeanne Durand");
        assertThat(hub.last(Facts.STAY, "dr-martin").document().version()).isEqualTo(2);
    }

    @Test
    void what_is_said_of_a_number_reaches_a_stay_that_was_merged_before_it_was_known() {
        hub.say(Facts.PATIENT, Facts.merged(Facts.PATIENT, Facts.OTHER_NUMBER));
        hub.say(Facts.OTHER_NUMBER, Facts.merged(Facts.PATIENT, Facts.OTHER_NUMBER));
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(Facts.OTHER_NUMBER, Facts.identity("Durand"));

        assertThat(hub.ledger.stay(Facts.STAY).orElseThrow().patient()).contains("Jeanne Durand");
    }

    @Test
    void what_is_said_of_a_number_reaches_a_stay_over_a_chain_of_merges() {
        var last =
                new org.liaisonhub.discharge.PatientId("CH/NORD", "P-3", org.liaisonhub.discharge.PatientId.Kind.LOCAL);
        hub.say(Facts.OTHER_NUMBER, Facts.merged(Facts.OTHER_NUMBER, last));
        hub.say(last, Facts.merged(Facts.OTHER_NUMBER, last));
        hub.say(Facts.STAY, Facts.discharged(MORNING));
        hub.say(Facts.PATIENT, Facts.merged(Facts.PATIENT, Facts.OTHER_NUMBER));
        hub.say(Facts.OTHER_NUMBER, Facts.merged(Facts.PATIENT, Facts.OTHER_NUMBER));
        hub.clock.pass(Duration.ofMinutes(1));

        hub.say(last, Facts.identity("Durand"));

        assertThat(hub.ledger.stay(Facts.STAY).orElseThrow().patient()).contains("Jeanne Durand");
    }

    /** A01, A31, A40, clinical data, A03, A13, A03 again with another GP. */
    private List<List<DischargeEvent>> story() {
        List<List<DischargeEvent>> story = new ArrayList<>();
        story.add(hub.events(
                at(1),
                Facts.STAY,
                Facts.admitted(),
                Facts.calledBy(Facts.PATIENT),
                Facts.identity("Dupont"),
                Facts.gp("10000000001")));
        story.add(hub.events(at(2), Facts.PATIENT, Facts.identity("Durand"), Facts.phone("01 22 22 22 22")));
        List<DischargeEvent> merge = new ArrayList<>();
        merge.addAll(hub.events(at(3), Facts.PATIENT, Facts.merged(Facts.PATIENT, Facts.OTHER_NUMBER)));
        merge.addAll(hub.events(at(3), Facts.OTHER_NUMBER, Facts.merged(Facts.PATIENT, Facts.OTHER_NUMBER)));
        story.add(merge);
        story.add(hub.events(at(4), Facts.OTHER_NUMBER, Facts.identity("Durant")));
        story.add(hub.events(at(5), Facts.STAY, Facts.summary("Hip replaced."), Facts.nurse("10000000003")));
        story.add(hub.events(at(6), Facts.STAY, Facts.home(), Facts.left(at(6))));
        story.add(hub.events(at(7), Facts.STAY, Facts.departure(Departure.Kind.CANCELLED)));
        story.add(hub.events(at(8), Facts.STAY, Facts.home(), Facts.left(at(8)), Facts.gp("10000000002")));
        return story;
    }

    private static Instant at(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }

    /** A ledger each, so that each order begins with nothing. */
    private Map<String, String> outcome(List<List<DischargeEvent>> order, String name, boolean answered) {
        Path own = folder.resolve(name);
        own.toFile().mkdir();
        try (SmallHub another = SmallHub.open(own, at(10))) {
            for (List<DischargeEvent> events : order) {
                another.clock.pass(Duration.ofSeconds(1));
                another.fold.fold(another.message(events));
                if (answered) {
                    another.send().forEach(another::accept);
                }
            }
            Map<String, String> outcome = new TreeMap<>();
            Dossier known = another.ledger.<Dossier>commit(entry -> StayBook.known(entry, Facts.STAY));
            outcome.put("dossier", known.toString());
            for (String recipient : List.of("dr-martin", "dr-petit", "nurse-leroy")) {
                another.to(Facts.STAY, recipient).stream()
                        .filter(delivery -> delivery.isLetter() || answered)
                        .filter(delivery -> !delivery.status().isSettled()
                                || (answered && delivery.status() == DeliveryStatus.ACCEPTED))
                        .forEach(live -> outcome.put(recipient, another.words(live)));
            }
            return outcome;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_same_events_in_any_order_leave_the_same_dossier_and_the_same_documents_under_way(long seed) {
        List<List<DischargeEvent>> story = story();
        Map<String, String> inOrder = outcome(story, "in-order", false);
        assertThat(inOrder).containsOnlyKeys("dossier", "dr-petit", "nurse-leroy");
        List<List<DischargeEvent>> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(outcome(shuffled, "shuffled", false)).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_recipients_that_are_named_in_the_end_hold_the_same_documents_even_if_all_was_sent_at_once(long seed) {
        List<List<DischargeEvent>> story = story();
        Map<String, String> inOrder = outcome(story, "in-order", true);
        assertThat(inOrder.get("dr-petit")).startsWith("carries");
        List<List<DischargeEvent>> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, new Random(seed));

        Map<String, String> outcome = outcome(shuffled, "shuffled", true);

        assertThat(outcome.get("dossier")).isEqualTo(inOrder.get("dossier"));
        assertThat(outcome.get("dr-petit")).isEqualTo(inOrder.get("dr-petit"));
        assertThat(outcome.get("nurse-leroy")).isEqualTo(inOrder.get("nurse-leroy"));
    }
}
