package org.liaisonhub.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A day being added up, discharge by discharge. */
final class DaySum {
    private final LocalDate day;
    private final int named;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private long mismatched;
    private long discharges;
    private long letters;
    private long settled;
    private long byHand;
    private long withTask;
    private long underWay;
    private long cancelled;
    private long deliveries;
    private long unsettled;
    private long openTasks;

    /** @param named how many mismatches are named */
    DaySum(LocalDate day, int named) {
        this.day = day;
        this.named = named;
    }

    void add(DischargeLine line) {
        deliveries += line.deliveries();
        unsettled += line.unsettled();
        openTasks += line.openTasks();
        if (line.state() == StaySummary.State.CANCELLED) {
            cancelled++;
            if (line.forgotten() > 0) {
                wrong(new Mismatch(Mismatch.Kind.FORGOTTEN, Optional.of(line.stay()), ""));
            }
            return;
        }
        discharges++;
        letters += line.letter() > 0 ? 1 : 0;
        Optional<Mismatch.Kind> fault = fault(line);
        if (fault.isPresent()) {
            wrong(new Mismatch(fault.get(), Optional.of(line.stay()), ""));
        } else if (line.openTasks() > 0) {
            withTask++;
        } else if (line.unsettled() > 0) {
            underWay++;
        } else if (line.arrived() > 0 && !line.isTakenBack()) {
            settled++;
        } else {
            byHand++;
        }
    }

    private static Optional<Mismatch.Kind> fault(DischargeLine line) {
        boolean isSomebodys = line.openTasks() > 0 || line.byHand() > 0;
        if (line.letter() == 0) {
            return Optional.of(Mismatch.Kind.NO_LETTER);
        }
        if (line.forgotten() > 0) {
            return Optional.of(Mismatch.Kind.FORGOTTEN);
        }
        if (isSomebodys) {
            return Optional.empty();
        }
        if (line.isTakenBack()) {
            return Optional.of(Mismatch.Kind.TAKEN_BACK);
        }
        if (line.sentNewest() == 0) {
            return Optional.of(Mismatch.Kind.NO_DELIVERY);
        }
        return line.arrived() == 0 && line.unsettled() == 0 ? Optional.of(Mismatch.Kind.NOT_ARRIVED) : Optional.empty();
    }

    void lost(String message) {
        wrong(new Mismatch(Mismatch.Kind.MESSAGE_LOST, Optional.empty(), message));
    }

    private void wrong(Mismatch mismatch) {
        mismatched++;
        if (mismatches.size() < named) {
            mismatches.add(mismatch);
        }
    }

    Reconciliation with(Map<String, Long> messages) {
        return new Reconciliation(
                day,
                discharges,
                letters,
                settled,
                byHand,
                withTask,
                underWay,
                cancelled,
                deliveries,
                unsettled,
                openTasks,
                messages,
                mismatches,
                mismatched);
    }
}
