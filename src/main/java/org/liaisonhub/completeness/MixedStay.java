package org.liaisonhub.completeness;

/** Whether what is known of a stay is known of more than one: nothing that is written of it would be true of either. */
public final class MixedStay {
    private MixedStay() {}

    /** The stay is two patients', and nobody can tell whose. */
    public static boolean isOfTwoPatients(Verdict verdict) {
        return has(verdict, IdentityRules.TWO_PATIENTS);
    }

    /** Two stays had the number, one long after the other. */
    public static boolean isOfTwoStays(Verdict verdict) {
        return has(verdict, IdentityRules.NUMBER_GIVEN_AGAIN);
    }

    private static boolean has(Verdict verdict, DossierRule rule) {
        return verdict.findings().stream()
                .anyMatch(finding -> finding.rule().equals(rule.rule().id()));
    }
}
