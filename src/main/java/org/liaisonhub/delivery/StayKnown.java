package org.liaisonhub.delivery;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.GivenUp;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.FileMoved;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientFact.SplitFrom;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.SamePerson;
import org.liaisonhub.discharge.StayFact.MovedTo;
import org.liaisonhub.discharge.StayFact.WentBefore;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.WhoseStay;

/**
 * What is known of a stay: what was said of it under each number it had, and of whoever's it is now.
 *
 * @param dossier all of it
 * @param numbers every number that ever had to do with the stay
 * @param persons which numbers are one person's
 * @param his by which numbers its patient is called, and those merged with them
 */
record StayKnown(Dossier dossier, Set<PatientId> numbers, SamePerson persons, Set<PatientId> his) {
    static StayKnown of(Function<Subject, Dossier> kept, StayId stay) {
        Map<Subject, Dossier> read = new HashMap<>();
        Function<Subject, Dossier> dossiers = subject -> read.computeIfAbsent(subject, kept);
        Dossier own = own(dossiers, stay);
        Set<PatientId> numbers = new LinkedHashSet<>();
        Dossier merges = merges(dossiers, own, numbers);
        WhoseStay whose = WhoseStay.of(stay, own, merges);
        SamePerson persons = SamePerson.in(merges);
        Set<PatientId> his = new TreeSet<>();
        Dossier known = whose.dossier();
        for (PatientId number : numbers) {
            if (whose.numbers().stream().anyMatch(called -> persons.isOne(called, number))) {
                his.add(number);
                known = known.join(dossiers.apply(number));
            }
        }
        return new StayKnown(known, numbers, persons, his);
    }

    boolean isOf(PatientId patient) {
        return his.stream().anyMatch(number -> persons.isOne(number, patient));
    }

    /**
     * What was said under each number the stay had. Where a number that was given up is used for somebody else, what is
     * said of that one is no part of it; and of a number that was given up nothing is left.
     */
    private static Dossier own(Function<Subject, Dossier> dossiers, StayId stay) {
        Dossier own = dossiers.apply(stay);
        Set<StayId> seen = new LinkedHashSet<>(Set.of(stay));
        Deque<StayId> before = new ArrayDeque<>();
        own.all(WentBefore.class).forEach(went -> before.add(went.stay()));
        Dossier whole = GivenUp.in(own).remaining();
        while (!before.isEmpty()) {
            StayId former = before.remove();
            if (seen.add(former)) {
                Dossier said = dossiers.apply(former);
                said.all(WentBefore.class).forEach(went -> before.add(went.stay()));
                whole = whole.join(GivenUp.in(said).handedOn());
            }
        }
        return whole;
    }

    /** Merges and moves of all numbers that can be reached from those of the stay. */
    private static Dossier merges(Function<Subject, Dossier> dossiers, Dossier own, Set<PatientId> numbers) {
        Dossier merges = Dossier.EMPTY;
        Deque<PatientId> toSee = new ArrayDeque<>(numbersIn(own));
        while (!toSee.isEmpty()) {
            PatientId patient = toSee.remove();
            if (numbers.add(patient)) {
                Dossier said = dossiers.apply(patient).keeping(one -> isOfMerges(one.fact()));
                merges = merges.join(said);
                toSee.addAll(numbersIn(said));
            }
        }
        return merges;
    }

    private static boolean isOfMerges(Fact fact) {
        return fact instanceof MergedInto || fact instanceof SplitFrom || fact instanceof FileMoved;
    }

    private static Collection<PatientId> numbersIn(Dossier dossier) {
        Set<PatientId> numbers = new LinkedHashSet<>();
        dossier.all(CalledBy.class).forEach(called -> numbers.add(called.id()));
        dossier.all(MovedTo.class).forEach(moved -> numbers.add(moved.patient()));
        dossier.all(MergedInto.class).forEach(merged -> {
            numbers.add(merged.retired());
            numbers.add(merged.surviving());
        });
        dossier.all(SplitFrom.class).forEach(split -> {
            numbers.add(split.one());
            numbers.add(split.other());
        });
        dossier.all(FileMoved.class).forEach(moved -> {
            numbers.add(moved.from());
            numbers.add(moved.to());
        });
        return numbers;
    }
}
