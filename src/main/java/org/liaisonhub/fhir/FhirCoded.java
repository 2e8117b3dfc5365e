package org.liaisonhub.fhir;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Listing;

/**
 * The coded half of a section: entries, or why there are none. A section that is text only has neither.
 *
 * @param entries what the text says, as resources
 * @param toDo those of them that ask for something to be done; what a plan is made of
 * @param whyEmpty FHIR {@code list-empty-reason}
 */
record FhirCoded(List<FhirNode> entries, List<FhirNode> toDo, Optional<String> whyEmpty) {
    static final FhirCoded TEXT_ONLY = new FhirCoded(List.of(), List.of(), Optional.empty());

    /** Nobody said anything: not an empty list, an unknown one. */
    static final FhirCoded NOT_STATED = new FhirCoded(List.of(), List.of(), Optional.of("unavailable"));

    static FhirCoded of(List<FhirNode> entries) {
        return new FhirCoded(List.copyOf(entries), List.of(), Optional.empty());
    }

    /** A state, and what is to be done about it. */
    static FhirCoded of(FhirNode state, Optional<FhirNode> request) {
        return new FhirCoded(
                Stream.concat(Stream.of(state), request.stream()).toList(),
                request.stream().toList(),
                Optional.empty());
    }

    /** One entry for each line of a list the hospital gave. */
    static <T> FhirCoded of(Optional<Listing<T>> listing, Function<T, FhirNode> entry) {
        return listing.map(given -> {
                    List<FhirNode> entries = given.entries().stream().map(entry).toList();
                    return new FhirCoded(entries, entries, given.whyEmpty().map(FhirCoded::code));
                })
                .orElse(NOT_STATED);
    }

    private static String code(Listing.EmptyReason reason) {
        return switch (reason) {
            case NIL_KNOWN -> "nilknown";
            case NOT_ASKED -> "notasked";
            case WITHHELD -> "withheld";
            case UNAVAILABLE -> "unavailable";
        };
    }

    Optional<FhirNode> emptyReason() {
        return whyEmpty.map(code -> FhirTerms.concept(FhirTerms.HL7 + "list-empty-reason", code));
    }
}
