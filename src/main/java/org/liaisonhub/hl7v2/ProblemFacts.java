package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.ItemFact.Problem;

/** Problems (PPR; HL7 2.5, chapter 12), by the number of the problem (PRB-4). */
final class ProblemFacts {
    private static final Set<String> OVER = Set.of("RESOLVED", "INACTIVE", "COMPLETED", "CANCELLED", "CLOSED");

    private ProblemFacts() {}

    static List<Fact> of(Hl7Message message, Instant saidAt) {
        return message.all("PRB").stream()
                .flatMap(prb -> problem(message, prb, saidAt).stream())
                .toList();
    }

    private static Optional<Fact> problem(Hl7Message message, Segment prb, Instant saidAt) {
        Coded what = Coded.of(prb, 3);
        if (what.isEmpty()) {
            message.remark("PRB-3", "names no problem; left out");
            return Optional.empty();
        }
        boolean resolved = message.instant(prb.text(9), "PRB", 9)
                .filter(at -> !at.isAfter(saidAt))
                .isPresent();
        boolean over = OVER.contains(Coded.of(prb, 14).text().toUpperCase(Locale.ROOT))
                || OVER.contains(prb.text(13).toUpperCase(Locale.ROOT));
        boolean deleted =
                message.envelope().triggerEvent().equals("PC3") || prb.text(1).equals("DE");
        String number = EntityIdentifier.of(prb, 4).orElse(what.text());
        return Optional.of(
                new Problem(number, !resolved && !over && !deleted, new Diagnosis(what.text(), what.code(), false)));
    }
}
