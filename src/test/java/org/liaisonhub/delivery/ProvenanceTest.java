package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.ItemFact.OrderChange;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.PatientFact.Phones;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact.Ward;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.discharge.Trust;

class ProvenanceTest {
    private static final Instant MORNING = Instant.parse("2026-03-10T08:00:00Z");

    @TempDir
    Path folder;

    private List<Provenance.Known> told(Trust trust, DischargeEvent... events) {
        try (SmallHub hub = SmallHub.open(folder, MORNING)) {
            hub.fold.fold(hub.message(List.of(events)));
            return new Provenance(hub.ledger, trust).of(Facts.STAY);
        }
    }

    private static DischargeEvent said(Subject about, String feed, int minute, Fact fact) {
        return new DischargeEvent(about, new Saying(MORNING.plusSeconds(60L * minute), "M" + minute, feed), fact);
    }

    @Test
    void of_the_stay_and_of_its_patient_each_fact_names_its_own_message_and_what_another_feed_says_instead() {
        Map<FactKind, List<Set<String>>> ranks = new EnumMap<>(FactKind.class);
        ranks.put(FactKind.MOVEMENTS, List.of(Set.of("adt")));

        List<Provenance.Known> known = told(
                new Trust(ranks),
                said(Facts.STAY, "adt", 1, Facts.calledBy(Facts.PATIENT)),
                said(Facts.STAY, "adt", 2, new Ward("1120", Optional.empty())),
                said(Facts.STAY, "json", 3, new Ward("2200", Optional.empty())),
                said(Facts.PATIENT, "adt", 4, new Phones(List.of("01"))));

        assertThat(known)
                .extracting(
                        Provenance.Known::topic,
                        fact -> fact.holds().saying().messageId(),
                        fact -> fact.others().stream()
                                .map(Said::saying)
                                .map(Saying::messageId)
                                .toList(),
                        Provenance.Known::contradicted)
                .containsExactly(
                        tuple("CalledBy patient:CH%2FNORD/P-1", "M1", List.of(), false),
                        tuple("Phones", "M4", List.of(), false),
                        tuple("Ward", "M2", List.of("M3"), true));
    }

    @Test
    void a_list_and_the_orders_beside_it_name_their_own_messages_and_those_that_contradict_each_other_are_marked() {
        List<Provenance.Known> known = told(
                Trust.EQUAL,
                said(Facts.STAY, "pharmacy", 1, order("7", "BISOPROLOL")),
                said(Facts.STAY, "pharmacy", 2, order("8", "APIXABAN")),
                said(
                        Facts.STAY,
                        "pharmacy",
                        3,
                        new OrderChange(
                                "7",
                                TreatmentChange.STOPPED,
                                false,
                                Optional.of(new TreatmentLine.ChangeReason("Bradycardie", Optional.empty())),
                                Optional.empty(),
                                Optional.empty())),
                said(
                        Facts.STAY,
                        "json",
                        4,
                        new TreatmentsAtDischarge(Listing.of(List.of(line("BISOPROLOL", TreatmentChange.UNCHANGED))))));

        assertThat(known)
                .extracting(
                        Provenance.Known::topic,
                        fact -> fact.holds().saying().messageId(),
                        Provenance.Known::contradicted)
                .containsExactly(
                        tuple("OrderChange 7", "M3", true),
                        tuple("OrderedTreatment 7", "M1", false),
                        tuple("OrderedTreatment 8", "M2", false),
                        tuple("TreatmentsAtDischarge", "M4", true));
    }

    private static OrderedTreatment order(String number, String name) {
        return new OrderedTreatment(
                number,
                OrderedTreatment.Stage.NOT_STATED,
                Optional.empty(),
                Optional.empty(),
                false,
                line(name, TreatmentChange.NOT_STATED));
    }

    private static TreatmentLine line(String name, TreatmentChange change) {
        return new TreatmentLine(
                new Treatment(name, Optional.empty(), Optional.empty()),
                change,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
