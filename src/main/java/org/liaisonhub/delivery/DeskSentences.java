package org.liaisonhub.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.completeness.Sentences;

/** What the desk says to whoever acts, in one language. */
public final class DeskSentences {
    private final Sentences sentences;
    private final ParkedHints hints;

    /** @throws IllegalArgumentException if there are none in this language */
    public DeskSentences(Locale language) {
        this.sentences = new Sentences("delivery/desk", language);
        this.hints = new ParkedHints(language);
    }

    /** What was done, why not, or what is not there; what can be done instead. */
    public String of(DeskAnswer answer) {
        Map<String, String> named = answer.named();
        Stream<String> hint = Optional.ofNullable(named.get(DeskCode.REASON)).map(hints::of).stream();
        return sentences.say(
                answer.code().code(),
                Stream.concat(named.entrySet().stream().map(this::word), hint).toArray());
    }

    private String word(Map.Entry<String, String> detail) {
        String key = detail.getKey() + "." + detail.getValue();
        return detail.getKey().equals(DeskCode.STATUS) && sentences.keys().contains(key)
                ? sentences.say(key)
                : detail.getValue();
    }
}
