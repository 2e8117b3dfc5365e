package org.liaisonhub.discharge;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.GivenResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.ClinicalFact.Results;
import org.liaisonhub.discharge.ItemFact.Result;

/**
 * Which results the letter awaits (R.1112-1-2, 5°) and which it gives: those that became final after the patient left.
 * A stay has hundreds of others; what matters of them its doctor writes.
 */
final class ResultItems {
    private ResultItems() {}

    static Optional<Said> pending(Dossier dossier, StayPeriod stay, Trust trust) {
        OpenList<PendingResult> list = new OpenList<>(
                stay,
                dossier.said(PendingResults.class),
                fact -> ((PendingResults) fact).results(),
                (one, other) -> isSame(one.what(), other.what()),
                trust.weight(FactKind.RESULTS));
        List<Said> results =
                ofStay(dossier, stay).stream().filter(list::isOpenFor).toList();
        List<Said> awaited = results.stream()
                .filter(item -> ((Result) item.fact()).state() == Result.State.PENDING)
                .toList();
        results.stream()
                .filter(item -> awaited.stream().noneMatch(other -> isSame(what(other), what(item))))
                .forEach(item -> list.strike(entry -> isSame(entry.what(), what(item)), item));
        for (Said item : awaited) {
            Result result = (Result) item.fact();
            list.enter(
                    new PendingResult(result.what(), result.owner(), result.phone(), Optional.empty()),
                    item,
                    ResultItems::amended);
        }
        return list.closed(PendingResults::new, Optional.of(Listing.EmptyReason.NIL_KNOWN));
    }

    static Optional<Said> received(Dossier dossier, StayPeriod stay, Trust trust) {
        OpenList<GivenResult> list = new OpenList<>(
                stay,
                dossier.said(Results.class),
                fact -> ((Results) fact).results(),
                (one, other) -> isSame(one.what(), other.what()) && one.at().equals(other.at()),
                trust.weight(FactKind.RESULTS));
        for (Said item : ofStay(dossier, stay)) {
            Result result = (Result) item.fact();
            boolean late = stay.isAfter(item.saying().at());
            if (late && list.isOpenFor(item) && result.state() == Result.State.FINAL) {
                result.value()
                        .map(value -> new GivenResult(result.what(), value, result.takenAt()))
                        .ifPresent(given -> list.enter(given, item, (before, now) -> now));
            }
        }
        return list.closed(Results::new, Optional.empty());
    }

    private static List<Said> ofStay(Dossier dossier, StayPeriod stay) {
        return dossier.saidOfAll(Result.class).stream()
                .filter(item ->
                        ((Result) item.fact()).takenAt().map(stay::mayHold).orElse(true))
                .toList();
    }

    private static PendingResult amended(PendingResult listed, PendingResult awaited) {
        return new PendingResult(
                listed.what(),
                listed.owner().or(awaited::owner),
                listed.phone().or(awaited::phone),
                listed.expectedOn().or(awaited::expectedOn));
    }

    private static String what(Said item) {
        return ((Result) item.fact()).what();
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
