package org.liaisonhub.completeness;

import java.util.List;

/**
 * A rule that a dossier alone can break: the rule as data, and the pure function that looks for faults.
 *
 * @param rule what it demands
 * @param check where the dossier does not meet the demand
 */
record DossierRule(Rule rule, Check check) {
    /** Looks at a dossier. Neither reads a clock nor remembers anything. */
    @FunctionalInterface
    interface Check {
        /** Every fault found; empty when there is none. */
        List<Trouble> in(Situation situation);
    }

    static DossierRule of(String id, Severity severity, Fixer fixer, String basis, Check check) {
        return new DossierRule(new Rule(id, severity, fixer, basis), check);
    }

    /** The faults as findings of this rule. */
    List<Finding> judge(Situation situation) {
        return check.in(situation).stream().map(this::finding).toList();
    }

    private Finding finding(Trouble trouble) {
        Severity severity = trouble.graver().map(rule.severity()::orGraver).orElse(rule.severity());
        return new Finding(rule.id(), severity, rule.fixer(), trouble.where(), trouble.details());
    }
}
