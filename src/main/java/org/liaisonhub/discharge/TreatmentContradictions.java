package org.liaisonhub.discharge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Contradiction.Danger;
import org.liaisonhub.discharge.ItemFact.OrderChange;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment;

/**
 * Where one feed says that a treatment was stopped and another that it is taken home, or both tell another dose: a doctor's list
 * against a pharmacy's orders as well as list against list. So that systems which follow each other make no noise, an order of the
 * ward that is merely still in force does not say that anything is taken home, and a treatment that is listed as started or changed
 * after it was stopped was taken up again on purpose.
 */
final class TreatmentContradictions {
    private static final Set<TreatmentChange> ON_PURPOSE =
            EnumSet.of(TreatmentChange.STARTED, TreatmentChange.CHANGED, TreatmentChange.SUBSTITUTED);

    private final Trust trust;

    private TreatmentContradictions(Trust trust) {
        this.trust = trust;
    }

    /** One line of what a feed says, and in which message it did. */
    private record Told(TreatmentLine line, Said by) {
        boolean isOf(Told other) {
            return OrderedTreatments.isSame(line.treatment(), other.line.treatment());
        }

        boolean isStopped() {
            return !line.change().isTakenHome();
        }

        boolean isForHome() {
            boolean listed = by.fact() instanceof TreatmentsAtDischarge;
            boolean prescribed =
                    by.fact() instanceof OrderedTreatment order && order.stage() == OrderedTreatment.Stage.AT_DISCHARGE;
            return !isStopped() && (listed || prescribed);
        }
    }

    static List<Contradiction> in(Dossier known, Trust trust) {
        Map<String, Dossier> byFeed = byFeed(known);
        if (byFeed.size() < 2) {
            return List.of();
        }
        StayPeriod stay = StayPeriod.of(trust.holding(known));
        List<List<Told>> told = byFeed.values().stream()
                .map(dossier -> lines(dossier, stay))
                .filter(lines -> !lines.isEmpty())
                .toList();
        TreatmentContradictions contradictions = new TreatmentContradictions(trust);
        return IntStream.range(0, told.size())
                .boxed()
                .flatMap(place -> told.subList(place + 1, told.size()).stream()
                        .flatMap(others -> contradictions.between(told.get(place), others)))
                .toList();
    }

    /** What each feed says of treatments, as if it were the only one. */
    private static Map<String, Dossier> byFeed(Dossier known) {
        Map<String, Map<String, Said>> facts = new TreeMap<>();
        Stream.concat(
                        known.facts().values().stream(),
                        known.others().values().stream().flatMap(List::stream))
                .filter(said -> isOfTreatment(said.fact()))
                .forEach(said -> facts.computeIfAbsent(said.saying().feed(), feed -> new TreeMap<>())
                        .put(said.fact().topic(), said));
        facts.values().removeIf(said -> said.keySet().equals(Set.of(TreatmentsBefore.class.getSimpleName())));
        Map<String, Dossier> byFeed = new TreeMap<>();
        if (facts.size() > 1) {
            facts.forEach((feed, said) -> byFeed.put(feed, new Dossier(said)));
        }
        return byFeed;
    }

    private static boolean isOfTreatment(Fact fact) {
        return fact instanceof TreatmentsAtDischarge
                || fact instanceof TreatmentsBefore
                || fact instanceof OrderedTreatment
                || fact instanceof OrderChange;
    }

    private static List<Told> lines(Dossier dossier, StayPeriod stay) {
        OpenList<TreatmentLine> lines = OrderedTreatments.lines(dossier, stay, Trust.EQUAL);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < lines.entries().size(); i++) {
            told.add(new Told(lines.entries().get(i), lines.sources().get(i)));
        }
        return told;
    }

    private Stream<Contradiction> between(List<Told> one, List<Told> other) {
        return one.stream()
                .flatMap(first -> other.stream()
                        .filter(first::isOf)
                        .filter(second -> contradict(first, second))
                        .map(second -> weighed(first, second))
                        .flatMap(Optional::stream)
                        .limit(1));
    }

    private static boolean contradict(Told one, Told other) {
        if (one.isStopped() != other.isStopped()) {
            Told stop = one.isStopped() ? one : other;
            Told home = one.isStopped() ? other : one;
            boolean takenUpAgain = ON_PURPOSE.contains(home.line().change())
                    && home.by().saying().at().isAfter(stop.by().saying().at());
            return home.isForHome() && !takenUpAgain;
        }
        Optional<String> dose = one.line().treatment().dosage();
        return one.isForHome()
                && other.isForHome()
                && dose.flatMap(first ->
                                other.line().treatment().dosage().map(second -> Spelling.isOtherDose(first, second)))
                        .orElse(false);
    }

    private Optional<Contradiction> weighed(Told one, Told other) {
        boolean first = trust.weight(FactKind.TREATMENTS)
                        .compare(one.by().saying(), other.by().saying())
                > 0;
        Told holds = first ? one : other;
        Told instead = first ? other : one;
        return Contradictions.isNews(
                        trust,
                        FactKind.TREATMENTS,
                        holds.by().saying(),
                        instead.by().saying())
                ? Optional.of(new Contradiction(
                        Danger.TREATMENT,
                        FactKind.TREATMENTS,
                        Optional.of(holds.line().treatment().name()),
                        holds.by(),
                        instead.by()))
                : Optional.empty();
    }
}
