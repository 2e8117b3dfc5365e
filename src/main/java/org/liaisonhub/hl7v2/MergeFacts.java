package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientId;

/** Which number a merge retires in favour of which (MRG-1 and the PID-3 before it; a message may hold several pairs). */
final class MergeFacts {
    private MergeFacts() {}

    static List<MergedInto> of(Hl7Message message) {
        String facility = message.envelope().facility();
        List<MergedInto> merges = new ArrayList<>();
        List<PatientId> surviving = List.of();
        for (Segment segment : message.segments()) {
            if (segment.name().equals("PID")) {
                surviving = either(segment, 3, 2, facility);
            } else if (segment.name().equals("MRG")) {
                for (PatientId retired : either(segment, 1, 4, facility)) {
                    survivorOf(retired, surviving)
                            .map(survivor -> new MergedInto(retired, survivor))
                            .ifPresent(merges::add);
                }
            }
        }
        return merges;
    }

    /** Before 2.3 the number stood in PID-2 and MRG-4; where both fields are used, those two are of another kind. */
    private static List<PatientId> either(Segment segment, int list, int single, String facility) {
        List<PatientId> listed = Numbers.of(segment, list, facility);
        return listed.isEmpty() ? Numbers.of(segment, single, facility) : listed;
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
