package org.liaisonhub.discharge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.ItemFact.OrderChange;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment;

/** The orders of a dossier with what became of them. */
final class Orders {
    private Orders() {}

    /** Every order once, by number, as said by whoever spoke of it last. */
    static List<Said> of(Dossier dossier, StayPeriod stay, Trust trust) {
        Map<String, Said> orders = new TreeMap<>(dossier.saidOfAll(OrderedTreatment.class).stream()
                .collect(Collectors.toMap(said -> ((OrderedTreatment) said.fact()).number(), said -> said)));
        Comparator<Saying> weight = trust.weight(FactKind.TREATMENTS);
        for (Said said : dossier.saidOfAll(OrderChange.class)) {
            OrderChange change = (OrderChange) said.fact();
            Optional<Said> order = Optional.ofNullable(orders.get(change.number()));
            boolean isNews = order.filter(known -> weight.compare(known.saying(), said.saying()) > 0)
                    .isEmpty();
            if (isNews && !closesTheBooks(change, said, stay)) {
                order.map(known -> (OrderedTreatment) known.fact())
                        .or(() -> change.treatment().map(treatment -> unseen(change.number(), treatment)))
                        .ifPresent(
                                known -> orders.put(change.number(), new Said(changed(known, change), said.saying())));
            }
        }
        return List.copyOf(orders.values());
    }

    /** When a patient has left, hospitals end whatever was ordered for the ward, without a reason: it means nothing. */
    private static boolean closesTheBooks(OrderChange change, Said said, StayPeriod stay) {
        return change.reason().isEmpty()
                && stay.until()
                        .filter(left -> !change.at().orElse(said.saying().at()).isBefore(left))
                        .isPresent();
    }

    private static OrderedTreatment unseen(String number, Treatment treatment) {
        return new OrderedTreatment(
                number,
                OrderedTreatment.Stage.NOT_STATED,
                Optional.empty(),
                Optional.empty(),
                false,
                new TreatmentLine(
                        treatment,
                        TreatmentChange.NOT_STATED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static OrderedTreatment changed(OrderedTreatment order, OrderChange change) {
        TreatmentLine line = order.line();
        return new OrderedTreatment(
                order.number(),
                order.stage(),
                order.from(),
                change.change().isTakenHome() ? order.until() : change.at().or(order::until),
                change.cancelled(),
                new TreatmentLine(
                        line.treatment(),
                        change.change(),
                        change.reason(),
                        line.previousDosage(),
                        line.duration(),
                        line.indication(),
                        line.resume(),
                        line.monitoring()));
    }
}
