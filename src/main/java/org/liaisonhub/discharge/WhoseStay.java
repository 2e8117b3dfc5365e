package org.liaisonhub.discharge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.FileMoved;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientFact.SplitFrom;
import org.liaisonhub.discharge.StayFact.Account;
import org.liaisonhub.discharge.StayFact.MovedTo;
import org.liaisonhub.discharge.StayFact.NumberUsed;
import org.liaisonhub.discharge.StayFact.TakenForAnother;

/**
 * Whose a stay is, of all the patients it was ever said to be of, and what of the things said of it is his. A stay passes
 * from one patient to another when it is moved (A43, A44, A45), when two who were merged are told apart (A37), or when its
 * admission was taken back and the number given to somebody else (A11). What was said of the person before that moment is
 * left out; what was said of the stay stays, unless it was another stay. Without such a moment two patients on one stay
 * remain two: a rule holds the letter. It is a function of what was said and when, so that no order of arrival changes it.
 *
 * @param dossier what was said of the stay, without what was said of anybody else
 * @param numbers by which numbers its patient is called; several that are not one person where nobody knows
 */
public record WhoseStay(Dossier dossier, Set<PatientId> numbers) {
    /** From when on a stay is somebody's. @param otherStay whether it is another stay too */
    private record Passing(Saying at, boolean otherStay) {}

    public WhoseStay {
        numbers = Collections.unmodifiableSet(new TreeSet<>(numbers));
    }

    /**
     * Finds out.
     *
     * @param own everything said of the stay
     * @param merges everything known of merges and moves of its patients' numbers
     */
    public static WhoseStay of(StayId stay, Dossier own, Dossier merges) {
        SamePerson persons = SamePerson.in(own.join(merges));
        Map<PatientId, Saying> called = new HashMap<>();
        own.saidOfAll(CalledBy.class).forEach(said -> call(called, ((CalledBy) said.fact()).id(), said.saying()));
        List<Passing> passings = new ArrayList<>();
        moves(stay, own, merges, persons, called).forEach(passings::add);
        merges.saidOfAll(SplitFrom.class).forEach(said -> {
            eitherOf((SplitFrom) said.fact(), said.saying(), merges, called);
            passings.add(new Passing(said.saying(), false));
        });
        own.saidOfAll(NumberUsed.class).stream()
                .filter(said -> ((NumberUsed) said.fact()).use() == NumberUsed.Use.GIVEN_UP)
                .forEach(said -> passings.add(new Passing(said.saying(), true)));
        Optional<Passing> last = passings.stream()
                .filter(passing -> isToAnother(passing, called, persons))
                .max(Comparator.comparing(Passing::at).thenComparing(Passing::otherStay));
        last.ifPresent(passing -> called.values().removeIf(at -> at.compareTo(passing.at()) < 0));
        Dossier his = last.map(passing -> since(own, passing)).orElse(own);
        return new WhoseStay(concluded(his, called, last), called.keySet());
    }

    private static void call(Map<PatientId, Saying> called, PatientId id, Saying at) {
        called.merge(id, at, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** Notes who the stay was moved to, in the order in which it was said. */
    private static List<Passing> moves(
            StayId stay, Dossier own, Dossier merges, SamePerson persons, Map<PatientId, Saying> called) {
        List<Passing> passings = new ArrayList<>();
        Stream.concat(own.saidOfAll(MovedTo.class).stream(), merges.saidOfAll(FileMoved.class).stream())
                .sorted(Comparator.comparing(Said::saying))
                .forEach(said -> to(stay, own, said, persons, called).ifPresent(patient -> {
                    call(called, patient, said.saying());
                    passings.add(new Passing(said.saying(), false));
                }));
        return passings;
    }

    private static Optional<PatientId> to(
            StayId stay, Dossier own, Said said, SamePerson persons, Map<PatientId, Saying> called) {
        if (said.fact() instanceof FileMoved moved) {
            boolean wasHis = called.entrySet().stream()
                    .anyMatch(call ->
                            call.getValue().compareTo(said.saying()) < 0 && persons.isOne(call.getKey(), moved.from()));
            boolean isMeant = moved.account().isEmpty()
                    || moved.account()
                            .get()
                            .equals(own.find(Account.class).map(Account::key).orElse(stay.key()));
            return wasHis && isMeant ? Optional.of(moved.to()) : Optional.empty();
        }
        return Optional.of(((MovedTo) said.fact()).patient());
    }

    /** What was said of one number while two were taken for one may be said of either, unless somebody has said it since. */
    private static void eitherOf(SplitFrom split, Saying at, Dossier merges, Map<PatientId, Saying> called) {
        Optional<Saying> merged = merges.saidOfAll(MergedInto.class).stream()
                .filter(said -> isOf(split, (MergedInto) said.fact()))
                .map(Said::saying)
                .filter(said -> said.compareTo(at) < 0)
                .max(Comparator.naturalOrder());
        boolean isSaidSince = Stream.of(split.one(), split.other())
                .map(called::get)
                .anyMatch(call -> call != null && call.compareTo(at) >= 0);
        if (merged.isPresent() && !isSaidSince) {
            either(split.one(), split.other(), merged.get(), called);
            either(split.other(), split.one(), merged.get(), called);
        }
    }

    private static void either(PatientId one, PatientId other, Saying merged, Map<PatientId, Saying> called) {
        Optional.ofNullable(called.get(one))
                .filter(call -> call.compareTo(merged) >= 0)
                .ifPresent(call -> called.putIfAbsent(other, call));
    }

    private static boolean isOf(SplitFrom split, MergedInto merge) {
        return new SplitFrom(merge.retired(), merge.surviving()).topic().equals(split.topic());
    }

    private static boolean isToAnother(Passing passing, Map<PatientId, Saying> called, SamePerson persons) {
        Map<Boolean, List<PatientId>> isSince = called.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        call -> call.getValue().compareTo(passing.at()) >= 0,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<PatientId> since = isSince.getOrDefault(true, List.of());
        return !since.isEmpty()
                && isSince.getOrDefault(false, List.of()).stream()
                        .anyMatch(before -> since.stream().noneMatch(after -> persons.isOne(before, after)));
    }

    private static Dossier since(Dossier own, Passing passing) {
        return own.keeping(said ->
                said.saying().compareTo(passing.at()) >= 0 || !passing.otherStay() && !OfThePerson.is(said.fact()));
    }

    /** The numbers that hold, and what was found; nothing of what only helped to find it. */
    private static Dossier concluded(Dossier his, Map<PatientId, Saying> called, Optional<Passing> last) {
        Dossier left = his.keeping(said -> !(said.fact() instanceof NumberUsed));
        Map<String, Said> found = new HashMap<>();
        called.forEach((id, at) -> find(found, new CalledBy(id), at));
        last.ifPresent(
                passing -> find(found, new TakenForAnother(passing.at().at(), passing.otherStay()), passing.at()));
        Numbering.givenAgain(his)
                .ifPresent(again -> his.saidOfAll(NumberUsed.class).stream()
                        .map(Said::saying)
                        .max(Comparator.naturalOrder())
                        .ifPresent(at -> find(found, again, at)));
        return left.facts().values().containsAll(found.values()) ? left : left.join(new Dossier(found));
    }

    private static void find(Map<String, Said> found, Fact fact, Saying at) {
        found.put(fact.topic(), new Said(fact, at));
    }
}
