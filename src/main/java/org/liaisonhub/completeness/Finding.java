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
    public Finding {
        details = List.copyOf(details);
    }

    /** What tells this finding from another about the same stay; a task is opened once per key. */
    public String key() {
        return rule + " " + where;
    }
}
