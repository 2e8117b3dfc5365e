package org.liaisonhub.completeness;

import java.util.Locale;

/** What the rules say to people: title, sentence for the ward, sentence for the receiver; none of them has a rule id. */
public final class RuleSentences {
    private static final String UNJUDGED = "unjudged";

    private final Sentences sentences;

    /**
     * The rules' sentences in one language.
     *
     * @throws IllegalArgumentException if there is none in this language
     */
    public RuleSentences(Locale locale) {
        this.sentences = new Sentences("completeness/rules", locale);
    }

    /** A few words, for a list. */
    public String title(String rule) {
        return sentences.say(rule + ".title");
    }

    /** For the ward: what is wrong and who can do what. */
    public String ward(Finding finding) {
        return sentences.say(subject(finding) + ".ward", finding.details().toArray());
    }

    /** For the GP or nurse: what the hospital did not state. */
    public String receiver(Finding finding) {
        return sentences.say(subject(finding) + ".receiver", finding.details().toArray());
    }

    private static String subject(Finding finding) {
        return finding.isUnjudged() ? UNJUDGED : finding.rule();
    }
}
