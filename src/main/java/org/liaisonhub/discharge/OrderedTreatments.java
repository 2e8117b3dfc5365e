package org.liaisonhub.discharge;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment;

/**
 * Which orders the letter lists. An order whose stage nobody states was taken before the stay if it began before it,
 * and is taken home if it is still in force when the patient leaves. What began and ended within the stay, or was
 * cancelled without ever having been taken before it, is not listed; what was taken before and was stopped is, unless
 * another order of the same treatment is in force: then the stop was part of a change.
 */
final class OrderedTreatments {
    private OrderedTreatments() {}

    static Optional<Said> before(Dossier dossier, StayPeriod stay, Trust trust) {
        OpenList<Treatment> list = usual(dossier, stay, trust);
        for (Said item : Orders.of(dossier, stay, trust)) {
            OrderedTreatment order = (OrderedTreatment) item.fact();
            if (list.isOpenFor(item) && wasTakenBefore(order, stay) && !isOver(order, stay)) {
                list.enter(order.line().treatment(), item, (usual, ordered) -> usual);
            }
        }
        return list.closed(TreatmentsBefore::new, Optional.empty());
    }

    static Optional<Said> atDischarge(Dossier dossier, StayPeriod stay, Trust trust) {
        return lines(dossier, stay, trust).closed(TreatmentsAtDischarge::new, Optional.empty());
    }

    /** The treatments at discharge, each with who said it. */
    static OpenList<TreatmentLine> lines(Dossier dossier, StayPeriod stay, Trust trust) {
        OpenList<Treatment> usual = usual(dossier, stay, trust);
        OpenList<TreatmentLine> list = new OpenList<>(
                stay,
                dossier.said(TreatmentsAtDischarge.class),
                fact -> ((TreatmentsAtDischarge) fact).lines(),
                (one, other) -> isSame(one.treatment(), other.treatment()),
                trust.weight(FactKind.TREATMENTS));
        List<Said> orders =
                Orders.of(dossier, stay, trust).stream().filter(list::isOpenFor).toList();
        for (Said item : orders) {
            OrderedTreatment order = (OrderedTreatment) item.fact();
            Treatment treatment = order.line().treatment();
            boolean before = wasTakenBefore(order, stay) || usual.lists(known -> isSame(known, treatment));
            boolean listed = list.lists(line -> isSame(line.treatment(), treatment));
            boolean goesOn = isEnded(order) && orders.stream().anyMatch(other -> isInForce(other, treatment, stay));
            if (!goesOn && (isListed(order, before, stay) || isEnded(order) && listed)) {
                list.enter(order.line(), item, OrderedTreatments::amended);
            }
        }
        return list;
    }

    private static OpenList<Treatment> usual(Dossier dossier, StayPeriod stay, Trust trust) {
        return new OpenList<>(
                stay,
                dossier.said(TreatmentsBefore.class),
                fact -> ((TreatmentsBefore) fact).treatments(),
                OrderedTreatments::isSame,
                trust.weight(FactKind.TREATMENTS));
    }

    private static boolean wasTakenBefore(OrderedTreatment order, StayPeriod stay) {
        return switch (order.stage()) {
            case BEFORE -> true;
            case NOT_STATED -> order.from().filter(stay::isBefore).isPresent();
            case DURING, AT_DISCHARGE -> false;
        };
    }

    /** An order of an earlier illness, which had ended when the patient came. */
    private static boolean isOver(OrderedTreatment order, StayPeriod stay) {
        return order.until().filter(stay::isBefore).isPresent();
    }

    private static boolean isListed(OrderedTreatment order, boolean before, StayPeriod stay) {
        if (isOver(order, stay)) {
            return false;
        }
        boolean ended = isEnded(order);
        return switch (order.stage()) {
            case AT_DISCHARGE -> !order.cancelled() || before;
            case BEFORE -> ended;
            case DURING -> ended && before;
            case NOT_STATED ->
                ended ? before || !order.cancelled() && isOfUnknownBegin(order, stay) : lasts(order, stay);
        };
    }

    private static boolean isOfUnknownBegin(OrderedTreatment order, StayPeriod stay) {
        return order.from().isEmpty() || stay.from().isEmpty();
    }

    private static boolean lasts(OrderedTreatment order, StayPeriod stay) {
        boolean ofAnotherIllness = order.from()
                .filter(from -> !stay.isBefore(from) && !stay.mayHold(from))
                .isPresent();
        return !ofAnotherIllness
                && order.until()
                        .filter(until -> stay.until().filter(until::isBefore).isPresent())
                        .isEmpty();
    }

    private static boolean isEnded(OrderedTreatment order) {
        return order.cancelled() || !order.line().change().isTakenHome();
    }

    private static boolean isInForce(Said item, Treatment treatment, StayPeriod stay) {
        OrderedTreatment order = (OrderedTreatment) item.fact();
        return !isEnded(order) && isSame(order.line().treatment(), treatment) && isListed(order, false, stay);
    }

    /** An order that is silent on something leaves standing what the list said of it. */
    private static TreatmentLine amended(TreatmentLine listed, TreatmentLine ordered) {
        boolean silent = ordered.change() == TreatmentChange.NOT_STATED;
        Treatment treatment = new Treatment(
                listed.treatment().name(),
                listed.treatment().code().or(ordered.treatment()::code),
                ordered.treatment().dosage().or(listed.treatment()::dosage));
        return new TreatmentLine(
                treatment,
                silent ? listed.change() : ordered.change(),
                silent ? ordered.reason().or(listed::reason) : ordered.reason(),
                ordered.previousDosage().or(listed::previousDosage),
                ordered.duration().or(listed::duration),
                ordered.indication().or(listed::indication),
                ordered.resume().or(listed::resume),
                ordered.monitoring().or(listed::monitoring));
    }

    static boolean isSame(Treatment one, Treatment other) {
        boolean sameCode = one.code().isPresent()
                && one.code().map(Coding::system).equals(other.code().map(Coding::system))
                && one.code().map(Coding::code).equals(other.code().map(Coding::code));
        return sameCode || one.name().strip().equalsIgnoreCase(other.name().strip());
    }
}
