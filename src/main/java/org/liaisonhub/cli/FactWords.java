package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.liaisonhub.completeness.Sentences;

/**
 * A fact of the API in plain words: its parts in their order, codes as words. What it calls the same in every fact is in
 * {@code facts_fr.properties} and {@code facts_en.properties}: {@code fact.<type>}, {@code <part>.<CODE>}.
 */
final class FactWords {
    /** Registers, digests and the like: what tells machines the same as the rest tells people. */
    static final Set<String> FOR_MACHINES =
            Set.of("system", "scheme", "authority", "digest", "display", "country", "udi");

    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.\\d+)?Z");

    private final Sentences sentences;

    FactWords(Locale language) {
        this.sentences = new Sentences("cli/facts", language);
    }

    /** What a type of fact is called. */
    String title(String type) {
        return say("fact." + type, type);
    }

    /** What it says, on one line; what nobody told is left out. */
    String of(JsonNode content) {
        return said("", content);
    }

    private String said(String part, JsonNode node) {
        if (node.isObject()) {
            // The number of a professional in a register: his name stands beside it.
            return node.has("scheme") ? "" : parts(node).collect(Collectors.joining(", "));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(entry -> said(part, entry))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        if (node.isBoolean()) {
            return say(part + "." + node.asText(), "");
        }
        String text = LINE_ENDS.matcher(node.asText()).replaceAll(" / ");
        return say(part + "." + text, MOMENT.matcher(text).replaceAll("$1Z"));
    }

    private Stream<String> parts(JsonNode object) {
        return object.properties().stream()
                .filter(field -> !FOR_MACHINES.contains(field.getKey()))
                .map(field -> said(field.getKey(), field.getValue()))
                .filter(words -> !words.isEmpty());
    }

    private String say(String key, String otherwise) {
        return sentences.keys().contains(key) ? sentences.say(key) : otherwise;
    }
}
