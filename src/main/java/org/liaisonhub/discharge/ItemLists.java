package org.liaisonhub.discharge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ItemFact.NextStep;
import org.liaisonhub.discharge.ItemFact.Problem;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientFact.TraitsFrom;

/**
 * The lists of a dossier with the items in them: whoever reads a dossier to judge it or to write of it reads it through
 * here, and need not know who says things as lists and who one by one. It is a function of the dossier alone, so it does
 * not depend on the order in which things were said; what is kept is the dossier, never this view.
 *
 * <p>A list replaces the items said before it; an item said after it stands in the place of the entry that speaks of the
 * same thing, else behind the last one.
 */
public final class ItemLists {
    private ItemLists() {}

    /** The dossier as its readers see it, where all feeds are trusted alike. Reading the view again gives the view. */
    public static Dossier in(Dossier dossier) {
        return in(dossier, Trust.EQUAL);
    }

    /** The dossier as its readers see it: of each topic what holds, and nothing of what other feeds say instead. */
    public static Dossier in(Dossier known, Trust trust) {
        Dossier dossier = trust.holding(known);
        boolean isIdentified = dossier.find(Identity.class).isPresent();
        if (dossier.all(ItemFact.class).isEmpty()
                && (isIdentified || dossier.all(TraitsFrom.class).isEmpty())) {
            return dossier;
        }
        Map<String, Said> facts = new TreeMap<>(dossier.facts());
        if (!isIdentified) {
            put(facts, Identity.class, traits(dossier));
        }
        StayPeriod stay = StayPeriod.of(dossier);
        put(facts, ClinicalFact.TreatmentsBefore.class, OrderedTreatments.before(dossier, stay, trust));
        put(facts, ClinicalFact.TreatmentsAtDischarge.class, OrderedTreatments.atDischarge(dossier, stay, trust));
        put(facts, ClinicalFact.PendingResults.class, ResultItems.pending(dossier, stay, trust));
        put(facts, ClinicalFact.Results.class, ResultItems.received(dossier, stay, trust));
        put(facts, FollowUp.class, nextSteps(dossier, stay, trust));
        put(facts, Diagnoses.class, problems(dossier, stay, trust));
        put(facts, ClinicalFact.NamedDocuments.class, DocumentItems.named(dossier, stay, trust));
        put(facts, ClinicalFact.Summary.class, DocumentItems.summary(dossier, stay, trust));
        OutsideSummaries summaries = new OutsideSummaries(dossier, stay);
        summaries.treatments().ifPresent(said -> facts.putIfAbsent(said.fact().topic(), said));
        summaries.allergies().ifPresent(said -> facts.putIfAbsent(said.fact().topic(), said));
        facts.values().removeIf(said -> said.fact() instanceof ItemFact);
        return new Dossier(facts);
    }

    private static void put(Map<String, Said> facts, Class<? extends Fact> kind, Optional<Said> list) {
        list.ifPresentOrElse(said -> facts.put(kind.getSimpleName(), said), () -> facts.remove(kind.getSimpleName()));
    }

    private static Optional<Said> traits(Dossier dossier) {
        return dossier.saidOfAll(TraitsFrom.class).stream()
                .max(Comparator.naturalOrder())
                .map(said -> new Said(new Identity(((TraitsFrom) said.fact()).patient()), said.saying()));
    }

    /** Appointments within the stay are none of the letter's business. */
    private static Optional<Said> nextSteps(Dossier dossier, StayPeriod stay, Trust trust) {
        OpenList<ClinicalFact.FollowUpStep> list = new OpenList<>(
                stay,
                dossier.said(FollowUp.class),
                fact -> ((FollowUp) fact).steps(),
                ItemLists::isSame,
                trust.weight(FactKind.FOLLOW_UP));
        List<Said> steps = dossier.saidOfAll(NextStep.class).stream()
                .filter(list::isOpenFor)
                .toList();
        steps.stream()
                .filter(item -> ((NextStep) item.fact()).cancelled())
                .forEach(item -> list.strike(step -> isSame(step, ((NextStep) item.fact()).step()), item));
        steps.stream()
                .filter(item -> !((NextStep) item.fact()).cancelled())
                .filter(item -> !isOver(((NextStep) item.fact()).step(), stay))
                .forEach(item -> list.enter(((NextStep) item.fact()).step(), item, (before, now) -> now));
        return list.closed(FollowUp::new, Optional.empty());
    }

    private static Optional<Said> problems(Dossier dossier, StayPeriod stay, Trust trust) {
        OpenList<ClinicalFact.Diagnosis> list = new OpenList<>(
                stay,
                dossier.said(Diagnoses.class),
                fact -> ((Diagnoses) fact).diagnoses(),
                ItemLists::isSame,
                trust.weight(FactKind.DIAGNOSES));
        List<Said> problems = dossier.saidOfAll(Problem.class).stream()
                .filter(list::isOpenFor)
                .toList();
        problems.stream()
                .filter(item -> !((Problem) item.fact()).active())
                .forEach(item -> list.strike(listed -> isSame(listed, ((Problem) item.fact()).diagnosis()), item));
        problems.stream()
                .filter(item -> ((Problem) item.fact()).active())
                .forEach(item -> list.enter(((Problem) item.fact()).diagnosis(), item, (before, now) -> before));
        return list.closed(Diagnoses::new, Optional.empty());
    }

    private static boolean isOver(ClinicalFact.FollowUpStep step, StayPeriod stay) {
        Optional<Instant> soonest = stay.until().or(stay::from);
        return step.at().flatMap(at -> soonest.map(at::isBefore)).orElse(false);
    }

    private static boolean isSame(ClinicalFact.FollowUpStep one, ClinicalFact.FollowUpStep other) {
        return one.what().strip().equalsIgnoreCase(other.what().strip());
    }

    private static boolean isSame(ClinicalFact.Diagnosis one, ClinicalFact.Diagnosis other) {
        boolean sameCode = one.code().isPresent()
                && one.code().map(Coding::code).equals(other.code().map(Coding::code));
        return sameCode || one.text().strip().equalsIgnoreCase(other.text().strip());
    }
}
