package org.liaisonhub.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The words of one language, from {@code letter/letter_<language>.properties}. Everything is looked up and taken apart
 * when the object is made; a missing word of the vocabulary stops the start, not a letter.
 */
final class Wording {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private final Map<String, Template> sentences = new HashMap<>();
    private final Map<Enum<?>, String> words;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateAndTime;
    private final ZoneId zone;

    Wording(Locale language, ZoneId zone) {
        Properties properties = read(language.getLanguage());
        properties.stringPropertyNames().forEach(key -> sentences.put(key, new Template(properties.getProperty(key))));
        this.words = Vocabulary.spokenWith(this::text);
        this.date = DateTimeFormatter.ofPattern(text("date.pattern"), language);
        this.dateAndTime = DateTimeFormatter.ofPattern(text("date.and.time.pattern"), language);
        this.zone = zone;
    }

    /** The sentence of that key, its gaps filled. */
    String text(String key, String... values) {
        Template sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("the letter's wording has no '" + key + "'; it belongs to the program");
        }
        return sentence.fill(values);
    }

    /** What a constant is called in a letter. */
    String word(Enum<?> constant) {
        String word = words.get(constant);
        if (word == null) {
            throw new IllegalStateException("'" + Vocabulary.key(constant) + "' is not for letters");
        }
        return word;
    }

    String notStated() {
        return text("not.stated");
    }

    String orNotStated(Optional<String> text) {
        return text.filter(value -> !value.isBlank()).orElse(notStated());
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    /** Day and time in the hospital's zone; the day alone at midnight sharp, where feeds put what has no time. */
    String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.format(local) : dateAndTime.format(local);
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Parts of one line, those that say nothing left out. */
    static String join(String between, List<Optional<String>> parts) {
        StringBuilder joined = new StringBuilder(96);
        for (Optional<String> part : parts) {
            if (part.isPresent() && !part.get().isBlank()) {
                joined.append(joined.length() == 0 ? "" : between).append(part.get());
            }
        }
        return joined.toString();
    }

    private static Properties read(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "letters are written in French (fr) or English (en), not in '" + language + "'");
        }
        String resource = "/letter/letter_" + language + ".properties";
        try (InputStream stream = Wording.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
