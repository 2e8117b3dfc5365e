package org.liaisonhub.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.delivery.Truths.Technical;

/** Reads {@code demo/endings.txt}: one expectation per line, in words separated by blanks; {@code #} starts a remark. */
final class Endings {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private Endings() {}

    /**
     * The ending of each story, by its folder.
     *
     * @throws IllegalArgumentException if a line is not understood
     */
    static Map<String, Ending> read(String text) {
        Endings endings = new Endings();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(endings::take);
        Map<String, Ending> read = new LinkedHashMap<>();
        endings.drafts.forEach((story, draft) -> read.put(story, draft.ending()));
        return read;
    }

    private void take(String line) {
        String[] words = line.split("\\s+");
        try {
            drafts.computeIfAbsent(words[0], story -> new Draft()).take(words);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("demo/endings.txt: line not understood: " + line, e);
        }
    }

    /** An ending as far as it has been read. */
    private static final class Draft {
        private Optional<String> stay = Optional.empty();
        private int letters;
        private int parked;
        private final List<Ending.Arrival> deliveries = new ArrayList<>();
        private final Set<String> tasks = new LinkedHashSet<>();
        private final Set<String> answeredBefore = new LinkedHashSet<>();

        void take(String[] words) {
            switch (words[1]) {
                case "stay" -> stay = Optional.of(words[2]);
                case "letters" -> letters = Integer.parseInt(words[2]);
                case "parked" -> parked = Integer.parseInt(words[2]);
                case "task" -> tasks.add(words[2]);
                case "answered-before" -> answeredBefore.add(words[2]);
                case "delivery" ->
                    deliveries.add(new Ending.Arrival(
                            words[2],
                            Purpose.valueOf(words[3]),
                            DeliveryStatus.valueOf(words[4]),
                            Technical.valueOf(words[5]),
                            Business.valueOf(words[6])));
                default -> throw new IllegalArgumentException(words[1]);
            }
        }

        Ending ending() {
            return new Ending(stay, letters, deliveries, tasks, parked, answeredBefore);
        }
    }
}
