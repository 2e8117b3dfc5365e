package org.liaisonhub.json;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences people read about a JSON document, from {@code json/problems_fr} and {@code _en}; French unless English. */
final class Sentences {
    private final ResourceBundle bundle;

    Sentences(Locale language) {
        Locale known = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        bundle = ResourceBundle.getBundle(
                "json.problems",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param arguments limits and code lists of ours; never a value of a document */
    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
