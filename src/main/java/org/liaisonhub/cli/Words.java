package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.completeness.Sentences;
import org.liaisonhub.delivery.DeskAnswer;
import org.liaisonhub.delivery.DeskSentences;
import org.liaisonhub.delivery.ParkedHints;

/** What the command says, in one language. */
final class Words {
    private static final String FILE = "cli/cli";

    private final Locale language;
    private final Sentences sentences;
    private final ParkedHints hints;
    private final DeskSentences answers;

    Words(Locale language) {
        this.language = language;
        this.sentences = new Sentences(FILE, language);
        this.hints = new ParkedHints(language);
        this.answers = new DeskSentences(language);
    }

    /** What facts are called in this language. */
    FactWords facts() {
        return new FactWords(language);
    }

    String say(String key, Object... details) {
        return sentences.say(key, details);
    }

    /** The word for a code of the API; the code itself where there is none. */
    String of(String kind, String code) {
        String key = kind + "." + code;
        return sentences.keys().contains(key) ? sentences.say(key) : code;
    }

    /** What to do about parked messages of a reason. */
    String hint(String code) {
        return hints.of(code);
    }

    /** The same for each of several reasons, a line each, told once. */
    String hints(Stream<String> codes) {
        return codes.distinct()
                .map(code -> Plain.text(code + ": " + hint(code)) + "\n")
                .collect(Collectors.joining());
    }

    /** What the desk of a hub said, be its own language another one; empty where it said nothing known here. */
    Optional<String> told(JsonNode answer) {
        Map<String, String> details = new HashMap<>();
        answer.path("details")
                .properties()
                .forEach(
                        detail -> details.put(detail.getKey(), detail.getValue().asText()));
        return DeskAnswer.of(answer.path("code").asText(), details).map(answers::of);
    }

    /** A time span in its two largest units. */
    String span(Duration span) {
        Duration positive = span.abs();
        if (positive.toDays() > 0) {
            return say("span.days", text(positive.toDays()), text(positive.toHoursPart()));
        }
        if (positive.toHours() > 0) {
            return say("span.hours", text(positive.toHours()), text(positive.toMinutesPart()));
        }
        return positive.toMinutes() > 0
                ? say("span.minutes", text(positive.toMinutes()))
                : say("span.seconds", text(positive.toSeconds()));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    /** The same file for the help pages. */
    ResourceBundle help() {
        String file = FILE + "_" + language.getLanguage() + ".properties";
        try (InputStream bytes = Words.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no file of sentences " + file);
            }
            return new PropertyResourceBundle(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
