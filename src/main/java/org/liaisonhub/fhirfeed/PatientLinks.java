package org.liaisonhub.fhirfeed;

import java.util.Set;
import java.util.stream.Stream;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientId;

/** Patient.link: of two records of one patient, which replaces which. That they are two again, no link can say. */
final class PatientLinks {
    private final Subjects subjects;

    PatientLinks(Subjects subjects) {
        this.subjects = subjects;
    }

    /** What the links of one Patient say, in their order. */
    Stream<MergedInto> of(Element patient) {
        return patient.all("link").stream().flatMap(link -> merges(patient, link));
    }

    private Stream<MergedInto> merges(Element patient, Element link) {
        Set<PatientId> others = subjects.others(link.at("other"));
        return switch (link.code("type")) {
            case "replaced-by" -> merged(subjects.called(patient), others);
            case "replaces" -> merged(others, subjects.called(patient));
            default -> Stream.empty();
        };
    }

    private static Stream<MergedInto> merged(Set<PatientId> retired, Set<PatientId> surviving) {
        return surviving.stream()
                .limit(1)
                .flatMap(survivor -> retired.stream()
                        .filter(id -> !id.key().equals(survivor.key()))
                        .map(id -> new MergedInto(id, survivor)));
    }
}
