package org.liaisonhub.discharge;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.StayFact.GoesOnAs;

/**
 * A stay number that was given up for another (A50, A42). What was said under it goes on under the other, also what a
 * system says later that has not heard of it; but not what is said once the number was given to somebody else.
 *
 * @param handedOn what goes on under the other number; nothing of a number that was not given up
 * @param remaining what is still said of this number
 */
public record GivenUp(Dossier handedOn, Dossier remaining) {
    /** What became of what was said under a number. */
    public static GivenUp in(Dossier said) {
        return said.said(GoesOnAs.class)
                .map(goesOn -> in(said, goesOn.saying()))
                .orElseGet(() -> new GivenUp(Dossier.EMPTY, said));
    }

    private static GivenUp in(Dossier said, Saying at) {
        Set<PatientId> before = called(said, one -> one.saying().compareTo(at) <= 0);
        Set<PatientId> since = called(said, one -> one.saying().compareTo(at) > 0);
        boolean isUsedAnew = since.size() > 1 || !before.isEmpty() && !before.containsAll(since);
        Predicate<Said> handedOn = one -> !isUsedAnew || one.saying().compareTo(at) <= 0;
        Predicate<Said> sign = one -> one.fact() instanceof GoesOnAs;
        return new GivenUp(
                said.keeping(handedOn.and(sign.negate())),
                said.keeping(handedOn.negate().or(sign)));
    }

    private static Set<PatientId> called(Dossier said, Predicate<Said> when) {
        return said.saidOfAll(CalledBy.class).stream()
                .filter(when)
                .map(one -> ((CalledBy) one.fact()).id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
