package org.liaisonhub.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Contradiction;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.discharge.Weighed;

/**
 * Tells of each thing that is known of a stay which message said it and when, and what other feeds say instead. A list and the items
 * said one by one are told apart, each with its own message; in the letter they stand together.
 */
public final class Provenance {
    private final LedgerView view;
    private final Trust trust;

    public Provenance(LedgerView view, Trust trust) {
        this.view = view;
        this.trust = trust;
    }

    /**
     * One thing that is known.
     *
     * @param topic what it is about
     * @param holds what the hub goes by
     * @param others what other feeds say of it, where that is something else; newest first
     * @param contradicted whether one of them is a finding: what contradicts it may also be an item or a list of another topic
     */
    public record Known(String topic, Said holds, List<Said> others, boolean contradicted) {
        public Known {
            others = List.copyOf(others);
        }
    }

    /** Everything known of a stay and of its patient, by kind and topic; nothing where its content was removed. */
    public List<Known> of(StayId stay) {
        Dossier known = StayBook.known(view::known, stay);
        List<Contradiction> contradictions = Weighed.of(known, trust).contradictions();
        return trust.holding(known).facts().entrySet().stream()
                .map(entry -> known(entry.getKey(), entry.getValue(), known, contradictions))
                .sorted(Comparator.comparing(fact -> FactKind.of(fact.holds().fact())))
                .toList();
    }

    private static Known known(String topic, Said holds, Dossier known, List<Contradiction> contradictions) {
        List<Said> others = Stream.concat(
                        Optional.ofNullable(known.facts().get(topic)).stream(),
                        known.others().getOrDefault(topic, List.of()).stream())
                .filter(said -> !said.fact().equals(holds.fact()))
                .toList();
        boolean contradicted = contradictions.stream()
                .flatMap(found -> Stream.of(found.holds(), found.instead()))
                .anyMatch(said -> isOf(said, holds));
        return new Known(topic, holds, others, contradicted);
    }

    /** Whether a contradiction is about this fact: about an order, also where it is about what became of it. */
    private static boolean isOf(Said contradicted, Said known) {
        boolean sameItem = contradicted.fact() instanceof ItemFact one
                && known.fact() instanceof ItemFact other
                && one.number().equals(other.number());
        return contradicted.saying().equals(known.saying())
                && (sameItem || contradicted.fact().equals(known.fact()));
    }
}
