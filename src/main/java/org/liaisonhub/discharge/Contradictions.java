package org.liaisonhub.discharge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Allergy;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.Contradiction.Danger;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.Presence;

/**
 * Where feeds contradict each other. A hospital that trusts one feed more than another has decided between them: then only a
 * newer word of the less trusted one is news, an older one is superseded. Where it trusts them alike the newer word holds, and
 * systems correct each other all day; then only what can hurt is a contradiction, whichever spoke first, until both say
 * the same.
 */
final class Contradictions {
    private final Trust trust;
    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions(Trust trust) {
        this.trust = trust;
    }

    /** Every contradiction in what is known of a stay, in the order of topics. */
    static List<Contradiction> in(Dossier known, Trust trust) {
        Contradictions contradictions = new Contradictions(trust);
        if (!known.others().isEmpty()) {
            Dossier holding = trust.holding(known);
            known.others().forEach((topic, others) -> {
                List<Said> all = Stream.concat(Optional.ofNullable(known.facts().get(topic)).stream(), others.stream())
                        .toList();
                Optional.ofNullable(holding.facts().get(topic)).ifPresent(holds -> contradictions.compare(holds, all));
            });
        }
        List<Contradiction> treatments = TreatmentContradictions.in(known, trust);
        if (!treatments.isEmpty()) {
            // They say what it is in which the lists differ.
            contradictions.found.removeIf(found -> found.holds().fact() instanceof TreatmentsAtDischarge);
        }
        contradictions.found.addAll(treatments);
        return List.copyOf(contradictions.found);
    }

    private void compare(Said holds, List<Said> all) {
        all.stream()
                .filter(other -> !other.saying().feed().equals(holds.saying().feed()))
                .forEach(other -> compare(holds, other));
    }

    private void compare(Said holds, Said other) {
        if (!isNews(trust, FactKind.of(holds.fact()), holds.saying(), other.saying())) {
            return;
        }
        boolean decided = trust.prefers(FactKind.of(holds.fact()), holds.saying(), other.saying());
        List<String> missing = missingAllergies(holds.fact(), other.fact());
        missing.forEach(substance -> add(Danger.ALLERGY, Optional.of(substance), holds, other));
        if (isElsewhere(holds.fact(), other.fact(), decided)) {
            add(Danger.WHEREABOUTS, Optional.empty(), holds, other);
        } else if (decided && missing.isEmpty() && Disagreement.between(holds.fact(), other.fact())) {
            add(Danger.NONE, Optional.empty(), holds, other);
        }
    }

    /** Of feeds that are trusted alike any word counts; of others only one said after what holds. */
    static boolean isNews(Trust trust, FactKind kind, Saying holds, Saying other) {
        return !trust.prefers(kind, holds, other) || other.compareTo(holds) > 0;
    }

    private void add(Danger danger, Optional<String> about, Said holds, Said other) {
        found.add(new Contradiction(danger, FactKind.of(holds.fact()), about, holds, other));
    }

    /** What another feed lists and the list that holds lacks. The reverse does no harm. */
    private static List<String> missingAllergies(Fact holds, Fact other) {
        if (holds instanceof Allergies known && other instanceof Allergies more) {
            return more.allergies().entries().stream()
                    .filter(allergy ->
                            known.allergies().entries().stream().noneMatch(listed -> isSame(listed, allergy)))
                    .map(Allergy::substance)
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    private static boolean isSame(Allergy one, Allergy other) {
        boolean sameCode = one.code().isPresent()
                && one.code().map(Coding::system).equals(other.code().map(Coding::system))
                && one.code().map(Coding::code).equals(other.code().map(Coding::code));
        return sameCode || Spelling.isSameName(one.substance(), other.substance());
    }

    /**
     * Whether the patient is thought to be somewhere else. A departure taken back, a leave, a move are how a stay goes on, and contradict
     * a departure only where the feed that says so was decided against.
     */
    private static boolean isElsewhere(Fact holds, Fact other, boolean decided) {
        if (holds instanceof ExitMode one && other instanceof ExitMode second) {
            return one.mode() != second.mode()
                    && one.mode() != ExitMode.Mode.OTHER
                    && second.mode() != ExitMode.Mode.OTHER;
        }
        if (holds instanceof Departure one && other instanceof Departure second) {
            return decided && (one.kind() == Departure.Kind.LEFT) != (second.kind() == Departure.Kind.LEFT);
        }
        if (holds instanceof Presence one && other instanceof Presence second) {
            return decided && (one.state() == Presence.State.CANCELLED) != (second.state() == Presence.State.CANCELLED);
        }
        return false;
    }
}
