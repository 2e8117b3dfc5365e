package org.liaisonhub.delivery;

import java.util.Locale;
import java.util.Map;
import org.liaisonhub.completeness.Sentences;

/** What the desk says to whoever acts, in one language. */
public final class DeskSentences {
    private final Sentences sentences;

    /** @throws IllegalArgumentException if there are none in this language */
    public DeskSentences(Locale language) {
        this.sentences = new Sentences("delivery/desk", language);
    }

    /** What was done, why not, or what is not there; what can be done instead. */
    public String of(DeskAnswer answer) {
        return sentences.say(
                answer.code().code(),
                answer.named().entrySet().stream().map(this::word).toArray());
    }

    private String word(Map.Entry<String, String> detail) {
        String key = detail.getKey() + "." + detail.getValue();
        return detail.getKey().equals(DeskCode.STATUS) && sentences.keys().contains(key)
                ? sentences.say(key)
                : detail.getValue();
    }
}
