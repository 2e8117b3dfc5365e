package org.liaisonhub.completeness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every rule in force, and the verdict they give together. A rule that fails is a finding too: nothing passes because
 * the hub could not look.
 */
public final class RuleCatalogue {
    private static final List<DossierRule> JUDGED = Stream.of(
                    IdentityRules.RULES,
                    SourceRules.RULES,
                    RecipientRules.RULES,
                    StayRules.RULES,
                    TreatmentRules.RULES,
                    ResultRules.RULES,
                    FollowUpRules.RULES,
                    HomeRules.RULES,
                    NursingRules.RULES,
                    RiskRules.RULES)
            .flatMap(List::stream)
            .toList();

    private static final List<Rule> IN_FORCE = Stream.concat(
                    JUDGED.stream().map(DossierRule::rule), DeliveryRules.RULES.stream())
            .toList();

    private final List<DossierRule> judged;
    private final FailureListener listener;

    /** Hears of rules that failed; the verdict does not depend on it. */
    @FunctionalInterface
    public interface FailureListener {
        /**
         * A rule threw.
         *
         * @param rule the rule
         * @param cause what it threw; its message may quote the dossier, so log its class and place only
         */
        void ruleFailed(Rule rule, RuntimeException cause);
    }

    /** The rules in force. */
    public RuleCatalogue(FailureListener listener) {
        this(JUDGED, listener);
    }

    RuleCatalogue(List<DossierRule> judged, FailureListener listener) {
        this.judged = List.copyOf(judged);
        this.listener = listener;
    }

    /** Every rule in reading order, those on delivery last: they are judged by the delivery step. */
    public static List<Rule> inForce() {
        return IN_FORCE;
    }

    /** The rule of this id. */
    public static Optional<Rule> find(String id) {
        return IN_FORCE.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** All findings at once; before departure as well as after it. */
    public Verdict judge(Situation situation) {
        return new Verdict(judged.stream()
                .flatMap(rule -> findings(rule, situation).stream())
                .toList());
    }

    private List<Finding> findings(DossierRule rule, Situation situation) {
        try {
            return rule.judge(situation);
        } catch (RuntimeException cause) {
            listener.ruleFailed(rule.rule(), cause);
            return List.of(Finding.unjudged(rule.rule()));
        }
    }
}
