package org.liaisonhub.completeness;

import java.util.List;

/**
 * One fault a rule found.
 *
 * @param rule the rule's id
 * @param severity what it does to the letter
 * @param fixer who can put it right
 * @param where the part of the dossier: topic and, in a list, the entry's place from 0: {@code TreatmentsAtDischarge/2}
 * @param details what the rule's sentences speak of, in their order: the name of a medicine, of a service…
 */
public record Finding(String rule, Severity severity, Fixer fixer, String where, List<String> details) {
    private static final String UNJUDGED = "unjudged";

    public Finding {
        details = List.copyOf(details);
    }

    /** The rule failed, so that nobody knows whether the dossier meets it: at least {@link Severity#MAJOR}. */
    static Finding unjudged(Rule rule) {
        return new Finding(rule.id(), rule.severity().orGraver(Severity.MAJOR), Fixer.OPS, UNJUDGED, List.of());
    }

    /** What tells this finding from another about the same stay; a task is opened once per key. */
    public String key() {
        return rule + " " + where;
    }

    /**
     * Whether it says what was said before in these details. That something was said again at another moment is no news: feeds repeat
     * themselves.
     */
    public boolean isAs(List<String> before) {
        return SourceRules.withoutMoments(details).equals(SourceRules.withoutMoments(before));
    }

    /** Whether the rule failed instead of finding a fault. */
    public boolean isUnjudged() {
        return where.equals(UNJUDGED);
    }

    /** Whether it concerns one recipient: the others may be sent the letter even if this finding blocks. */
    public boolean concernsOneRecipient() {
        return where.startsWith("WantedRecipients/") || where.startsWith("CareTeamMember ");
    }
}
