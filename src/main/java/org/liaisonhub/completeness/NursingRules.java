package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.MED;
import static org.liaisonhub.completeness.Fixer.NUR;
import static org.liaisonhub.completeness.Severity.MAJOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareOrder.Need;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.NursingNote;
import org.liaisonhub.discharge.HomeFact.Wound;
import org.liaisonhub.discharge.HomeFact.Wounds;
import org.liaisonhub.discharge.Listing;

/** Care to give outside hospital. Not judged after a death or for a transfer to another hospital. */
final class NursingRules {
    /**
     * Protocol and frequency are asked for each wound, and for a dressing ordered without a word on the wound. A date to
     * take stitches out is not: not every wound has stitches.
     */
    static final DossierRule WOUND_WITHOUT_PROTOCOL = DossierRule.of(
            "NUR-01",
            MAJOR,
            MED,
            "Own reasoning: nurses cannot plan dressings without a protocol",
            situation -> outside(situation) ? woundTroubles(situation) : List.of());

    static final DossierRule NO_FREQUENCY_OR_DURATION = DossierRule.of(
            "NUR-02",
            MAJOR,
            MED,
            "CSP R.1112-1-2, 4°",
            situation -> outside(situation) ? orders(situation, NursingRules::isUntimed) : List.of());

    /** One agreed visit is enough for all that is ordered; care without a start is presumed due tomorrow. */
    static final DossierRule FIRST_VISIT_NOT_AGREED = DossierRule.of(
            "NUR-04",
            MAJOR,
            NUR,
            "HAS discharge check-list, 9; Dutch e-transfer",
            situation -> Trouble.when(
                    new Leaving(situation).isNursedAtHome()
                            && HomeServices.isNursingOrdered(situation.dossier())
                            && ordered(situation).stream()
                                    .flatMap(listing -> listing.entries().stream())
                                    .allMatch(order -> order.firstVisit().isEmpty()),
                    NursingCare.class));

    static final DossierRule NO_NURSING_NOTE = DossierRule.of(
            "NUR-07",
            MAJOR,
            NUR,
            "CSP R.1112-2 (nurse liaison form)",
            situation -> Trouble.when(
                    outside(situation)
                            && HomeServices.isNursingOrdered(situation.dossier())
                            && Silence.onText(
                                    situation.dossier().find(NursingNote.class).map(NursingNote::text)),
                    NursingNote.class));

    static final List<DossierRule> RULES =
            List.of(WOUND_WITHOUT_PROTOCOL, NO_FREQUENCY_OR_DURATION, FIRST_VISIT_NOT_AGREED, NO_NURSING_NOTE);

    private NursingRules() {}

    private static boolean outside(Situation situation) {
        return new Leaving(situation).isIntoTheCommunity();
    }

    private static List<Trouble> woundTroubles(Situation situation) {
        Optional<Listing<Wound>> wounds = situation.dossier().find(Wounds.class).map(Wounds::wounds);
        List<Trouble> troubles = new ArrayList<>(Trouble.each(
                Wounds.class,
                wounds,
                wound -> Silence.onText(wound.protocol()) || Silence.onText(wound.frequency()),
                Wound::site));
        if (Silence.on(wounds)) {
            troubles.addAll(orders(situation, order -> order.need() == Need.WOUND_CARE));
        }
        return troubles;
    }

    private static List<Trouble> orders(Situation situation, Predicate<CareOrder> faulty) {
        return Trouble.each(NursingCare.class, ordered(situation), faulty, CareOrder::what);
    }

    private static Optional<Listing<CareOrder>> ordered(Situation situation) {
        return situation.dossier().find(NursingCare.class).map(NursingCare::orders);
    }

    private static boolean isUntimed(CareOrder order) {
        return Silence.onText(order.frequency()) || order.until().isEmpty() && Silence.onText(order.duration());
    }
}
