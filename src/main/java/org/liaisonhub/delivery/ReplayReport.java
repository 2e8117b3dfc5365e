package org.liaisonhub.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a part of the parked messages of one reason.
 *
 * @param replayed how many were taken in
 * @param kept for how many there turned out to be nothing to do
 * @param waiting why others go on waiting
 * @param next where the next part begins; empty when this was the last
 */
public record ReplayReport(int replayed, int kept, List<StillWaiting> waiting, Optional<ParkedPlace> next) {
    /**
     * Messages that go on waiting for one reason.
     *
     * @param code why, as a stable code
     * @param why the same in words
     * @param count how many
     * @param example id of the first of them
     */
    public record StillWaiting(String code, String why, int count, String example) {}

    /** Adds up what becomes of one after the other. */
    static final class Tally {
        private int replayed;
        private int kept;
        private final List<StillWaiting> waiting = new ArrayList<>();

        void add(String parkedId, ReplayOutcome outcome) {
            if (outcome instanceof ReplayOutcome.StillParked not) {
                wait(parkedId, not);
            } else if (outcome instanceof ReplayOutcome.Kept) {
                kept++;
            } else {
                replayed++;
            }
        }

        private void wait(String parkedId, ReplayOutcome.StillParked not) {
            for (int i = 0; i < waiting.size(); i++) {
                StillWaiting known = waiting.get(i);
                if (known.code().equals(not.code()) && known.why().equals(not.why())) {
                    waiting.set(i, new StillWaiting(known.code(), known.why(), known.count() + 1, known.example()));
                    return;
                }
            }
            waiting.add(new StillWaiting(not.code(), not.why(), 1, parkedId));
        }

        ReplayReport report(Optional<ParkedPlace> next) {
            return new ReplayReport(replayed, kept, List.copyOf(waiting), next);
        }
    }
}
