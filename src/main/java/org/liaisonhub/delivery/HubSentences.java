package org.liaisonhub.delivery;

import java.util.List;
import java.util.Locale;
import org.liaisonhub.completeness.Sentences;

/** What the rules about the hub say to its operators, in one language. */
public final class HubSentences {
    private final Sentences sentences;

    /** @throws IllegalArgumentException if there is none in this language */
    public HubSentences(Locale language) {
        this.sentences = new Sentences("delivery/hub", language);
    }

    /** A few words, for a list or an alert. */
    public String title(HubRule rule) {
        return sentences.say(rule.id() + ".title");
    }

    /** What is wrong and what to do. */
    public String task(HubRule rule, List<String> details) {
        return sentences.say(rule.id() + ".task", details.toArray());
    }
}
