package org.liaisonhub.discharge;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a queued message is to be read: its content type, and the terms its feed had when it came, as parameters of the type. They go with the
 * message, so that one that waited, or is taken in again after years, is read as it was meant. A type without parameters has no terms.
 *
 * @param contentType picks the reader
 * @param terms under which it reads
 */
public record FeedFormat(String contentType, FeedTerms terms) {
    private static final String FACILITY = "facility";
    private static final String ZONE = "zone";
    private static final String CHARSET = "charset";
    private static final String CODES = "codes";
    private static final Set<String> KNOWN = Set.of(FACILITY, ZONE, CHARSET, CODES);

    /** A text that says no format; the message names the parameter and never its value. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws Unreadable if a parameter is unknown, there twice, or has no such value: half of the terms would read a message wrongly
     */
    public static FeedFormat parse(String text) throws Unreadable {
        String[] parts = text.split(";", -1);
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = parts[i].substring(0, Math.max(0, equals)).strip();
            if (!KNOWN.contains(name)) {
                throw new Unreadable("its format has a parameter the hub does not know");
            }
            if (given.put(name, parts[i].substring(equals + 1).strip()) != null) {
                throw new Unreadable("its format gives " + name + " twice");
            }
        }
        return new FeedFormat(parts[0].strip(), terms(given));
    }

    private static FeedTerms terms(Map<String, String> given) throws Unreadable {
        Optional<ZoneId> zone = term(given, ZONE, ZoneId::of);
        Optional<Charset> charset = term(given, CHARSET, Charset::forName);
        try {
            return new FeedTerms(
                    Optional.ofNullable(given.get(FACILITY)), zone, charset, Optional.ofNullable(given.get(CODES)));
        } catch (IllegalArgumentException noName) {
            throw new Unreadable("its format has a facility or codes that is no name");
        }
    }

    private static <T> Optional<T> term(Map<String, String> given, String name, Function<String, T> reading)
            throws Unreadable {
        String value = given.get(name);
        try {
            return value == null ? Optional.empty() : Optional.of(reading.apply(value));
        } catch (DateTimeException | IllegalArgumentException noSuchValue) {
            throw new Unreadable("its format has a " + name + " the hub does not know");
        }
    }

    /** The content type of what {@link #text()} wrote, whatever terms follow. */
    public static String contentTypeOf(String text) {
        return text.split(";", 2)[0].strip();
    }

    /** In one line: the content type alone where there are no terms. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(contentType));
        terms.facility().ifPresent(name -> parts.add(FACILITY + "=" + name));
        terms.zone().ifPresent(zone -> parts.add(ZONE + "=" + zone.getId()));
        terms.charset().ifPresent(charset -> parts.add(CHARSET + "=" + charset.name()));
        terms.codes().ifPresent(name -> parts.add(CODES + "=" + name));
        return String.join(";", parts);
    }
}
