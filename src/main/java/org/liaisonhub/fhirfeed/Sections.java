package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;

/** The sections of a document while they are read: found by code, made into facts, and remembered, so that what nobody read is remarked on. */
final class Sections {
    private static final String BETWEEN = "\n\n";

    private final Telling telling;
    private final List<Section> sections;
    private final Set<Section> read = new LinkedHashSet<>();
    private final List<Fact> facts = new ArrayList<>();

    Sections(Telling telling) {
        this.telling = telling;
        this.sections = Section.of(telling);
    }

    /** What was read so far. */
    List<Fact> facts() {
        return facts;
    }

    /** The sections with one of these codes, in the order of the codes. */
    List<Section> all(String... codes) {
        List<Section> found = new ArrayList<>();
        for (String code : codes) {
            sections.stream().filter(section -> section.is(code)).forEach(found::add);
        }
        read.addAll(found);
        return found;
    }

    /** The words of these sections, one after another. */
    void text(Function<String, Fact> fact, String... codes) {
        List<String> said = all(codes).stream()
                .flatMap(section -> section.words().stream())
                .distinct()
                .toList();
        if (!said.isEmpty()) {
            facts.add(fact.apply(String.join(BETWEEN, said)));
        }
    }

    /** The first list among these sections that has entries, else the first that says why it has none. */
    <T> void list(Function<Section, Optional<Listing<T>>> reading, Function<Listing<T>, Fact> fact, String... codes) {
        all(codes).stream()
                .flatMap(section -> reading.apply(section).stream())
                .reduce((one, other) -> one.entries().isEmpty() ? other : one)
                .map(fact)
                .ifPresent(facts::add);
    }

    /** Remarks on what nobody read, but for these codes. */
    void remarkOnOthers(Set<String> readElsewhere) {
        sections.stream()
                .filter(section -> !read.contains(section))
                .filter(section -> readElsewhere.stream().noneMatch(section::is))
                .filter(section ->
                        section.words().isPresent() || !section.entries().isEmpty())
                .forEach(section -> telling.remark(
                        section.element(),
                        section.isCoded()
                                ? "is a section the hub has no place for; left out"
                                : "has no code that says what it is; left out"));
    }
}
