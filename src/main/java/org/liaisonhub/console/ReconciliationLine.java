package org.liaisonhub.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.delivery.Mismatch;
import org.liaisonhub.delivery.Reconciliation;

/** A day added up, as the API gives it. */
record ReconciliationLine(
        LocalDate day,
        boolean addsUp,
        long discharges,
        long letters,
        Standing standing,
        long cancelled,
        long deliveries,
        long unsettled,
        long openTasks,
        Map<String, Long> messages,
        long mismatched,
        List<Fault> mismatches) {

    /** Where the discharges of the day stand; each in one place. */
    record Standing(long settled, long byHand, long withTask, long underWay) {}

    /** Something that does not add up. */
    record Fault(Mismatch.Kind kind, Optional<StayRef> stay, Optional<String> message) {
        static Fault of(Mismatch mismatch) {
            return new Fault(
                    mismatch.kind(),
                    mismatch.stay().map(StayRef::of),
                    Optional.of(mismatch.message()).filter(text -> !text.isEmpty()));
        }
    }

    static ReconciliationLine of(Reconciliation sum) {
        return new ReconciliationLine(
                sum.day(),
                sum.addsUp(),
                sum.discharges(),
                sum.letters(),
                new Standing(sum.settled(), sum.byHand(), sum.withTask(), sum.underWay()),
                sum.cancelled(),
                sum.deliveries(),
                sum.unsettled(),
                sum.openTasks(),
                sum.messages(),
                sum.mismatched(),
                sum.mismatches().stream().map(Fault::of).toList());
    }
}
