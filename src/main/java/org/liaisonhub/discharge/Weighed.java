package org.liaisonhub.discharge;

import java.util.List;

/**
 * What is known of a stay, weighed by whom the hospital trusts: what holds, and where feeds contradict each other.
 *
 * @param dossier what holds, as those read it who judge it and write of it: {@link ItemLists}
 * @param contradictions where feeds contradict each other
 */
public record Weighed(Dossier dossier, List<Contradiction> contradictions) {
    public Weighed {
        contradictions = List.copyOf(contradictions);
    }

    /** Weighs what is known. */
    public static Weighed of(Dossier known, Trust trust) {
        return new Weighed(ItemLists.in(known, trust), Contradictions.in(known, trust));
    }
}
