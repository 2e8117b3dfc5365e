package org.liaisonhub.delivery;

import java.util.Locale;
import org.liaisonhub.completeness.Sentences;

/** What to do about parked messages of one reason, in one language: at the source, at the hub, or that nothing can be done. */
public final class ParkedHints {
    private static final String ANY = "any";

    private final Sentences sentences;

    /** @throws IllegalArgumentException if there are none in this language */
    public ParkedHints(Locale language) {
        this.sentences = new Sentences("delivery/parked", language);
    }

    /** The hint for a reason's code; for one that has none of its own, that of the group its first digits name. */
    public String of(String code) {
        for (int length = code.length(); length > 0; length--) {
            String part = code.substring(0, length);
            if (sentences.keys().contains(part)) {
                return sentences.say(part);
            }
        }
        return sentences.say(ANY);
    }
}
