package org.liaisonhub.completeness;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sentences for people in one language, from a properties file on the class path in UTF-8. A sentence names its details
 * as {@code {0}}, {@code {1}}; an apostrophe is an apostrophe and is written once.
 */
public final class Sentences {
    private final String file;
    private final Locale locale;
    private final Map<String, String> patterns = new TreeMap<>();

    /**
     * The sentences of one file.
     *
     * @param baseName path on the class path without language and ending: {@code completeness/rules}
     * @param locale only its language counts
     * @throws IllegalArgumentException if there is no such file
     * @throws UncheckedIOException if it is not UTF-8
     */
    public Sentences(String baseName, Locale locale) {
        this.file = baseName + "_" + locale.getLanguage() + ".properties";
        this.locale = locale;
        Properties properties = new Properties();
        try (InputStream bytes = Sentences.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("no file of sentences " + file);
            }
            // A decoder of its own rejects what is not UTF-8 instead of writing question marks into letters.
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
            properties.load(text);
        } catch (IOException cause) {
            throw new UncheckedIOException("the file of sentences " + file + " cannot be read as UTF-8", cause);
        }
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    }

    /** Every key there is. */
    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(patterns.keySet()));
    }

    /** How many details the sentence needs: one more than its highest placeholder. */
    public int detailsIn(String key) {
        return format(key).getFormatsByArgumentIndex().length;
    }

    /**
     * The sentence with its details.
     *
     * @throws IllegalArgumentException if there is no such sentence, or it names more details than are given
     */
    public String say(String key, Object... details) {
        MessageFormat format = format(key);
        int needed = format.getFormatsByArgumentIndex().length;
        if (details.length < needed) {
            throw new IllegalArgumentException(
                    "sentence " + key + " in " + file + " needs " + needed + " details, got " + details.length);
        }
        return format.format(details);
    }

    private MessageFormat format(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + file);
        }
        return new MessageFormat(pattern.replace("'", "''"), locale);
    }
}
