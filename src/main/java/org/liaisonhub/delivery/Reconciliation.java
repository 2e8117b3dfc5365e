package org.liaisonhub.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The sum of a day: each discharge stands in exactly one of the groups.
 *
 * @param day in the hospital's time zone
 * @param discharges patients who left
 * @param letters of them with a letter
 * @param settled of them with every delivery settled and no open task
 * @param byHand of them nobody accepted, closed by a person
 * @param withTask of them somebody has a task about
 * @param underWay of them the hub still works on
 * @param cancelled discharges taken back by the hospital; not counted above
 * @param deliveries of all documents of these discharges
 * @param unsettled of them
 * @param openTasks about these discharges
 * @param messages taken in on the day, by what they were about
 * @param mismatches what does not add up, at most so many as are worth naming
 * @param mismatched how many there are in all
 */
public record Reconciliation(
        LocalDate day,
        long discharges,
        long letters,
        long settled,
        long byHand,
        long withTask,
        long underWay,
        long cancelled,
        long deliveries,
        long unsettled,
        long openTasks,
        Map<String, Long> messages,
        List<Mismatch> mismatches,
        long mismatched) {
    public Reconciliation {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether nothing is unaccounted for. */
    public boolean addsUp() {
        return mismatched == 0;
    }
}
