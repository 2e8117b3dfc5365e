package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientId;

/** Which number an A40 retires in favour of which (MRG-1 and the PID-3 before it; a message may hold several pairs). */
final class MergeFacts {
    private MergeFacts() {}

    static List<MergedInto> of(Hl7Message message) {
        String facility = message.envelope().facility();
        List<MergedInto> merges = new ArrayList<>();
        List<PatientId> surviving = List.of();
        for (Segment segment : message.segments()) {
            if (segment.name().equals("PID")) {
                surviving = Numbers.of(segment, 3, facility);
            } else if (segment.name().equals("MRG")) {
                for (PatientId retired : Numbers.of(segment, 1, facility)) {
                    survivorOf(retired, surviving)
                            .map(survivor -> new MergedInto(retired, survivor))
                            .ifPresent(merges::add);
                }
            }
        }
        return merges;
    }

    /** The number the same authority gave; else the hospital's own one. */
    private static Optional<PatientId> survivorOf(PatientId retired, List<PatientId> surviving) {
        return surviving.stream()
                .filter(id -> id.authority().equals(retired.authority()))
                .findFirst()
                .or(() -> Numbers.called(surviving).stream().findFirst())
                .filter(survivor -> !survivor.key().equals(retired.key()));
    }
}
