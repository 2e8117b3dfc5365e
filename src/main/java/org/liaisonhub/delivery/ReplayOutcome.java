package org.liaisonhub.delivery;

import java.util.Set;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.StayId;

/** What becomes of a parked message that is taken in again. */
public sealed interface ReplayOutcome {
    /** Its waiting ends: it is folded into these stays; none when it says nothing about a stay known so far. */
    record Folded(Set<StayId> stays) implements ReplayOutcome {
        public Folded {
            stays = Set.copyOf(stays);
        }
    }

    /** Its waiting ends: it is taken as its recipient's answer to this delivery, which is as it is then. */
    record Answered(Delivery delivery) implements ReplayOutcome {}

    /** Its waiting ends: there is nothing to do about it. */
    record Kept(String code, String why) implements ReplayOutcome {}

    /** It goes on waiting; why, which need not be why it was parked. */
    record StillParked(String code, String why) implements ReplayOutcome {
        static StillParked because(NotUnderstood not) {
            return new StillParked(not.code(), not.why());
        }
    }
}
