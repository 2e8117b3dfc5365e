package org.liaisonhub.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.reading.Difference.StatementKey;

/**
 * From which fields each statement of a case is, and what of its messages came to nothing. A field is named as the source of a
 * statement because the message was read again without it, or with another value in it, and the statement was another or gone.
 *
 * @param statements what is known, in the order of a letter, each with the places it is from; none where that was not asked for
 * @param messages of each message, in order, what else was found out about its places
 */
public record Explanation(List<Explained> statements, List<OfMessage> messages) {
    /** Readings of one message; a document of thousands of values is explained by its larger parts then. */
    static final int MOST_READS = 4_000;

    private static final int ANY_DEPTH = 64;

    /** The message as a whole, byte by byte. */
    public static final String WHOLE = "*";

    public Explanation {
        statements = List.copyOf(statements);
        messages = List.copyOf(messages);
    }

    /** A statement and its sources. */
    public record Explained(Statement statement, List<Source> sources) {
        public Explained {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where a statement is from.
     *
     * @param message name of the message
     * @param place in it; of several that say the same all, parted by bars; {@link #WHOLE} for all of its bytes
     */
    public record Source(String message, String place) {}

    /**
     * The places of one message.
     *
     * @param carrying that say of whom it is, when it was said, and which message it is
     * @param needed without which it is not understood
     * @param unused of which the dossier has nothing: all of them can be left out together
     * @param isWhole whether there was time to look into all of it
     */
    public record OfMessage(List<String> carrying, List<String> needed, List<String> unused, boolean isWhole) {
        static final OfMessage UNKNOWN = new OfMessage(List.of(), List.of(), List.of(), true);
    }

    /**
     * Looks for what is not used, segment by segment and section by section, and with {@code sources} for the source of every
     * statement.
     */
    public static Explanation of(Case known, StatementWords words, boolean sources) {
        Map<StatementKey, Set<Source>> found = new LinkedHashMap<>();
        List<OfMessage> messages = new ArrayList<>();
        List<Statement> statements = known.statements(words);
        Map<StatementKey, Statement> keyed = Difference.keyed(statements);
        for (int i = 0; i < known.pieces().size(); i++) {
            Optional<Anatomy> anatomy = known.readings().get(i) instanceof Understood
                    ? known.pieces().get(i).anatomy()
                    : Optional.empty();
            int piece = i;
            Optional<Trial> trial =
                    anatomy.flatMap(apart -> Trial.of(known, piece, words, sources, apart.without(Set.of())));
            messages.add(trial.map(tried -> search(
                            anatomy.orElseThrow(),
                            tried,
                            sources,
                            known.pieces().get(piece).name(),
                            statements,
                            found))
                    .orElse(OfMessage.UNKNOWN));
        }
        return new Explanation(
                keyed.entrySet().stream()
                        .map(entry -> new Explained(
                                entry.getValue(), List.copyOf(found.getOrDefault(entry.getKey(), Set.of()))))
                        .toList(),
                messages);
    }

    private static OfMessage search(
            Anatomy anatomy,
            Trial trial,
            boolean sources,
            String message,
            List<Statement> statements,
            Map<StatementKey, Set<Source>> found) {
        Search search = new Search(anatomy, trial, sources ? ANY_DEPTH : anatomy.coarse(), MOST_READS);
        search.run();
        if (sources) {
            search.sources().forEach((key, places) -> places.forEach(place -> add(found, key, message, place)));
            // What is another already when nothing is left out stands on the bytes as a whole: a file's digest.
            Difference.between(statements, trial.statements()).all().forEach(key -> add(found, key, message, WHOLE));
            rest(trial, search, message, found);
        }
        return new OfMessage(search.carrying(), search.needed(), search.unused(), search.isWhole());
    }

    /** What no single field says: that it was this kind of message. */
    private static void rest(Trial trial, Search search, String message, Map<StatementKey, Set<Source>> found) {
        List<String> alone =
                search.needed().stream().filter(place -> !place.contains(" | ")).toList();
        List<String> kind = alone.isEmpty() ? search.needed() : alone;
        Difference.keyed(trial.statements()).forEach((key, statement) -> {
            if (!found.containsKey(key) && trial.says(statement)) {
                kind.forEach(place -> add(found, key, message, place));
            }
        });
    }

    private static void add(Map<StatementKey, Set<Source>> found, StatementKey key, String message, String place) {
        found.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(new Source(message, place));
    }
}
