package org.liaisonhub.load;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.ledger.SqlLedger;

/**
 * What the ledger of a hub that has stopped says of a load.
 *
 * @param toAccepted from a discharge being sent to the last of its deliveries being accepted
 * @param notAccepted discharges that did not get so far
 */
record LedgerReading(Spread toAccepted, int notAccepted) {
    static LedgerReading of(Path data, Discharges discharges, Stopwatch stopwatch, BenchPlan plan) {
        long[] micros = new long[plan.discharges()];
        Arrays.fill(micros, -1);
        int due = plan.input().documents();
        int missing = 0;
        try (SqlLedger ledger = SqlLedger.open(data.resolve("ledger"), new JsonDossierFormat())) {
            for (int i = 0; i < micros.length; i++) {
                StayId stay = new StayId(Discharges.FACILITY, discharges.stay(plan.warmUp() + i));
                List<Delivery> deliveries = ledger.deliveriesOf(stay);
                boolean isAccepted = deliveries.size() == due
                        && deliveries.stream().allMatch(delivery -> delivery.status() == DeliveryStatus.ACCEPTED);
                Optional<Instant> last = ledger.history(stay).stream()
                        .filter(line -> line.what().equals("answered"))
                        .map(HistoryLine::at)
                        .max(Instant::compareTo);
                Optional<Instant> sent = stopwatch.sentAt(plan.warmUp() + i);
                if (isAccepted && last.isPresent() && sent.isPresent()) {
                    micros[i] =
                            Math.max(0, Duration.between(sent.get(), last.get()).toNanos() / 1_000);
                } else {
                    missing++;
                }
            }
        }
        return new LedgerReading(Spread.of(micros), missing);
    }
}
