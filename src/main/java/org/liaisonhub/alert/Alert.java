package org.liaisonhub.alert;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.completeness.Fixer;

/**
 * A condition that is, or was, over its limit.
 *
 * @param subject as in {@link Sign}
 * @param figure the newest while over the limit
 * @param since when it went over the limit
 * @param phase how far it is
 * @param phaseSince since when it is there
 * @param toldAt when somebody was last told of it; empty when nobody was
 */
public record Alert(
        Condition condition,
        String subject,
        double figure,
        Instant since,
        Phase phase,
        Instant phaseSince,
        Optional<Instant> toldAt) {
    /** How far an alert is. */
    public enum Phase {
        /** Over its limit, perhaps only for a moment. */
        RISING,
        /** Over its limit for good. */
        ACTIVE,
        /** Under its limit, perhaps only for a moment. */
        CALMING,
        /** Under its limit for good; somebody who was told of it is to be told so. */
        CLEARED
    }

    static Alert rising(Sign sign, Instant now) {
        return new Alert(sign.condition(), sign.subject(), sign.figure(), now, Phase.RISING, now, Optional.empty());
    }

    String key() {
        return condition + " " + subject;
    }

    /** Who is told of it. */
    public Fixer owner() {
        return condition.owner(subject);
    }

    boolean isIn(Phase one) {
        return phase == one;
    }

    boolean isTold() {
        return toldAt.isPresent();
    }

    Alert in(Phase next, Instant now) {
        return next == phase ? this : new Alert(condition, subject, figure, since, next, now, toldAt);
    }

    Alert at(double now) {
        return new Alert(condition, subject, now, since, phase, phaseSince, toldAt);
    }

    Alert told(Instant now) {
        return new Alert(condition, subject, figure, since, phase, phaseSince, Optional.of(now));
    }
}
