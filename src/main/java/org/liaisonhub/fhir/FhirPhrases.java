package org.liaisonhub.fhir;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The few sentences this translator adds itself, in the language of the document. */
final class FhirPhrases {
    static final FhirPhrases FRENCH = new FhirPhrases(Locale.FRENCH);
    static final FhirPhrases ENGLISH = new FhirPhrases(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle phrases;

    private FhirPhrases(Locale locale) {
        this.locale = locale;
        this.phrases = ResourceBundle.getBundle(
                "fhir.phrases",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** French unless the document is in English. */
    static FhirPhrases in(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    String language() {
        return locale.getLanguage();
    }

    Set<String> keys() {
        return phrases.keySet();
    }

    String of(String key) {
        return phrases.getString(key);
    }

    String of(String key, String detail) {
        return new MessageFormat(phrases.getString(key), locale).format(new Object[] {detail});
    }
}
