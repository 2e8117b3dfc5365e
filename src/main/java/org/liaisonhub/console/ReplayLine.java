package org.liaisonhub.console;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.ParkedPlace;
import org.liaisonhub.delivery.ReplayReport;

/** What became of a part of the parked messages of one reason. */
record ReplayLine(int replayed, int kept, List<Waiting> waiting, Optional<String> next) {
    /** Messages that go on waiting for one reason. */
    record Waiting(String code, String reason, int count, String example) {}

    static ReplayLine of(ReplayReport report) {
        return new ReplayLine(
                report.replayed(),
                report.kept(),
                report.waiting().stream()
                        .map(still -> new Waiting(still.code(), still.why(), still.count(), still.example()))
                        .toList(),
                report.next().map(ParkedPlace::text));
    }
}
