package org.liaisonhub.fhirfeed;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.ItemFact.Result.State;
import org.liaisonhub.discharge.Professional;

/** Results of examinations: a DiagnosticReport with its parts, or an Observation that came without one. */
final class Results {
    private static final Set<String> AWAITED = Set.of("registered", "partial", "preliminary");
    private static final Set<String> THERE =
            Set.of("", "final", "amended", "corrected", "appended", "modified", "unknown");
    private static final Set<String> WITHDRAWN = Set.of("cancelled", "entered-in-error");

    private final Telling telling;
    private final Professionals professionals;

    Results(Telling telling) {
        this.telling = telling;
        this.professionals = new Professionals(telling);
    }

    /** A laboratory's, and not told by a report that came with it. */
    boolean isAlone(Element observation) {
        boolean laboratory = observation.all("category.coding.code").stream()
                .anyMatch(code -> code.raw().equals("laboratory"));
        return laboratory
                && telling.entries().all("DiagnosticReport", "Observation").stream()
                        .flatMap(whole -> parts(whole))
                        .noneMatch(observation::equals);
    }

    private Stream<Element> parts(Element whole) {
        return Stream.of("result", "hasMember").flatMap(name -> telling.entries().resolve(whole.all(name)).stream());
    }

    /**
     * What a report or an observation says.
     *
     * @param number its own
     */
    Optional<Fact> of(Element resource, String number) {
        String status = resource.code("status");
        State state = telling.codes()
                .read(CodeTable.RESULT_STATE, State.class, status, () -> Optional.of(standard(status)))
                .orElse(State.FINAL);
        Optional<Instant> taken = telling.instant(resource.at("effectiveDateTime"))
                .or(() -> telling.instant(resource.at("effectivePeriod.start")));
        Optional<Professional> owner = professionals
                .of(resource.at("resultsInterpreter"))
                .or(() -> professionals.of(resource.at("performer")));
        return Words.of(resource.at("code"))
                .map(what -> new ItemFact.Result(
                        number,
                        what,
                        state,
                        value(resource),
                        taken,
                        owner.map(Professional::name),
                        owner.flatMap(Professional::phone)));
    }

    private State standard(String status) {
        if (WITHDRAWN.contains(status)) {
            return State.WITHDRAWN;
        }
        if (AWAITED.contains(status)) {
            return State.PENDING;
        }
        if (!THERE.contains(status)) {
            telling.codes().unknown(CodeTable.RESULT_STATE, status, State.FINAL);
        }
        return State.FINAL;
    }

    private Optional<String> value(Element resource) {
        String lines = Stream.concat(
                        resource.all("conclusion").stream().flatMap(words -> words.text().stream()),
                        Stream.concat(
                                        Stream.of(resource),
                                        parts(resource).flatMap(part -> Stream.concat(Stream.of(part), parts(part))))
                                .flatMap(observation -> Measured.of(observation, resource).stream()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }
}
