package org.liaisonhub.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.completeness.Sentences;
import org.liaisonhub.discharge.Listing;

/** The parts of a fact in words: codes, moments, yes and no, records inside records. */
final class PartWords {
    private static final String FILE = "reading/statements";
    private static final int DIGEST_SHOWN = 12;

    private final Sentences words;
    private final Sentences facts;
    private final Set<String> known;
    private final Set<String> knownFacts;
    private final DateTimeFormatter moment;

    /** @param zone for moments */
    PartWords(Locale language, ZoneId zone) {
        this.words = new Sentences(FILE, language);
        this.facts = new Sentences("cli/facts", language);
        this.known = words.keys();
        this.knownFacts = facts.keys();
        this.moment =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /** What a sort of fact is called. */
    String heading(String kind) {
        String key = "fact." + kind;
        return knownFacts.contains(key) ? facts.say(key) : kind;
    }

    /** What a fact says that says nothing. */
    String nothing() {
        return words.say("nothing");
    }

    String text(Object value) {
        return text("", value);
    }

    /** @param part name of the component that holds the value */
    String text(String part, Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(inside -> text(part, inside)).orElse("");
        }
        if (value instanceof Listing<?> listing) {
            return listing.whyEmpty().map(why -> text("whyEmpty", why)).orElseGet(() -> text(listing.entries()));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> code) {
            return code(part, code);
        }
        if (value instanceof Instant at) {
            return moment.format(at);
        }
        if (value instanceof Boolean yes) {
            return words.say(yes ? "yes" : "no");
        }
        return value instanceof Record record ? parts(record) : String.valueOf(value);
    }

    private String parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> labelled(record, component))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String labelled(Record record, RecordComponent component) {
        Object value = value(record, component);
        String absent = "absent." + record.getClass().getSimpleName() + "." + component.getName();
        if (value instanceof Optional<?> maybe && maybe.isEmpty() && known.contains(absent)) {
            return words.say(absent);
        }
        String text = component.getName().equals("digest")
                ? shortened(String.valueOf(value))
                : text(component.getName(), value);
        String label = label(component.getName());
        return text.isEmpty() || label.isEmpty() ? text : words.say("labelled", label, text);
    }

    /** Enough of a digest to tell two files apart. */
    private static String shortened(String digest) {
        return digest.substring(0, Math.min(digest.length(), DIGEST_SHOWN));
    }

    String label(String component) {
        String key = "part." + component;
        return known.contains(key) ? words.say(key) : "";
    }

    private String code(String part, Enum<?> code) {
        String key = part + "." + code.name();
        String word = knownFacts.contains(key) ? facts.say(key) : "";
        return word.isEmpty() ? code.name().toLowerCase(Locale.ROOT).replace('_', ' ') : word;
    }

    static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a fact's component cannot be read: " + component.getName(), e);
        }
    }
}
