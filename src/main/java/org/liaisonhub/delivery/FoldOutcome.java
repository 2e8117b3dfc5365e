package org.liaisonhub.delivery;

import java.util.Set;
import org.liaisonhub.discharge.StayId;

/** What became of a message taken from the intake queue. */
public sealed interface FoldOutcome {
    /** This very message was folded before. */
    record Repeated() implements FoldOutcome {}

    /** Nobody could read it; it waits for a person. */
    record WasParked(String parkedId, String code) implements FoldOutcome {}

    /** There is nothing to do about it; its bytes are kept. */
    record Kept(String keptId, String code) implements FoldOutcome {}

    /** It was folded into these stays; none when it says nothing about a stay known so far. */
    record Folded(Set<StayId> stays) implements FoldOutcome {
        public Folded {
            stays = Set.copyOf(stays);
        }
    }
}
