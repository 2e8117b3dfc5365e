package org.liaisonhub.completeness;

import java.util.Comparator;
import java.util.List;

/**
 * What the catalogue says about a dossier: every finding at once, most severe first.
 *
 * @param findings all of them
 */
public record Verdict(List<Finding> findings) {
    public Verdict {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::rule)
                        .thenComparing(Finding::where))
                .toList();
    }

    /** Whether nothing may leave: a {@link Severity#BLOCK} finding is open that concerns more than one recipient. */
    public boolean blocks() {
        return findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.BLOCK && !finding.concernsOneRecipient());
    }

    /** The findings a receiver is told of: what the hospital did not state. */
    public List<Finding> gaps() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.MAJOR || finding.severity() == Severity.MINOR)
                .toList();
    }
}
