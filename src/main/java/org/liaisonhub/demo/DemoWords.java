package org.liaisonhub.demo;

import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.completeness.Sentences;

/** What the demo says on the screen, in one language. */
final class DemoWords {
    private final Sentences sentences;

    DemoWords(Locale language) {
        this.sentences = new Sentences("demo/demo", language);
    }

    /** A sentence with its details. */
    String say(String key, Object... details) {
        return sentences.say(key, details);
    }

    /** A sentence that may not be there: for codes that may grow. */
    Optional<String> find(String key, Object... details) {
        return sentences.keys().contains(key) ? Optional.of(sentences.say(key, details)) : Optional.empty();
    }
}
