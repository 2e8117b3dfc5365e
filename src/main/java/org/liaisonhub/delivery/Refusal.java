package org.liaisonhub.delivery;

import org.liaisonhub.completeness.DeliveryRules;
import org.liaisonhub.completeness.Rule;
import org.liaisonhub.letter.DocumentKind;

/** Which rule asks somebody to act when a recipient said no, or kept silent. */
final class Refusal {
    private Refusal() {}

    /** The recipient said no. */
    static Rule rule(Delivery delivery) {
        if (!delivery.isLetter()) {
            return DeliveryRules.CANCELLED_AFTER_SENDING;
        }
        if (!delivery.truths().isAnswered()) {
            return DeliveryRules.REJECTED_TECHNICALLY;
        }
        return delivery.document().kind() == DocumentKind.CARE_PLAN
                ? DeliveryRules.CARE_NOT_ACCEPTED
                : DeliveryRules.REJECTED_BY_RECIPIENT;
    }

    /** The recipient did not say in time what it made of it. */
    static Rule ofSilence(Delivery delivery) {
        if (!delivery.isLetter()) {
            return DeliveryRules.CANCELLED_AFTER_SENDING;
        }
        return delivery.document().kind() == DocumentKind.CARE_PLAN
                ? DeliveryRules.CARE_NOT_ACCEPTED
                : DeliveryRules.NOT_TAKEN_IN;
    }
}
