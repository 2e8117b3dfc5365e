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

    /** Whether something may not leave: a {@link Severity#BLOCK} finding is open, be it on one recipient only. */
    public boolean blocks() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /**
     * Whether nothing at all may leave. Where this is false although {@link #blocks} is true, the letter may go to all
     * but {@link RecipientRules#barred}; whoever asks this must leave those out.
     */
    public boolean blocksEverybody() {
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
