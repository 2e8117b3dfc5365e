package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.Trust;

/**
 * The file that says whose word holds where feeds differ, a line for each kind of fact:
 *
 * <pre>{@code
 * # kind = most trusted feed > next, next > last
 * movements = adt > json
 * treatments = pharmacy > json, cda
 * all = json > fhir
 * }</pre>
 *
 * <p>Feeds between the same signs are trusted alike, and so are those in no line, after all others. {@code all} is for the kinds
 * without a line of their own; of those all feeds are trusted alike where it is not there.
 */
final class TrustFile {
    private static final String ALL = "all";
    private static final Pattern FEED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Path file;
    private final Map<String, List<Set<String>>> lines;

    private TrustFile(Path file, Map<String, List<Set<String>>> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Whose word holds in a hub of these settings.
     *
     * @throws HubNotStarted with the line at fault, or if a file that is named in the settings is not there
     */
    static Trust of(HubSettings settings) {
        Path file = settings.dataFile(Setting.TRUST);
        boolean isUsual = settings.text(Setting.TRUST).equals(Setting.TRUST.standard());
        return isUsual && Files.notExists(file) ? Trust.EQUAL : read(file);
    }

    /** @throws HubNotStarted with the line at fault */
    static Trust read(Path file) {
        TrustFile trust = new TrustFile(file, new TreeMap<>());
        List<String> lines = trust.content();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                trust.take(line, i + 1);
            }
        }
        return trust.said();
    }

    private List<String> content() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HubNotStarted("trust file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void take(String line, int number) {
        String[] sides = line.split("=", -1);
        if (sides.length != 2) {
            throw fault(number, "write: kind = feed > feed, feed");
        }
        String kind = sides[0].strip();
        if (!kind.equals(ALL) && FactKind.named(kind).isEmpty()) {
            throw fault(
                    number,
                    "no such kind of fact: " + kind + "; kinds are all, "
                            + Stream.of(FactKind.values()).map(FactKind::word).collect(Collectors.joining(", ")));
        }
        if (lines.put(kind, ranks(sides[1], number)) != null) {
            throw fault(number, kind + " is there twice; keep one of the lines");
        }
    }

    private List<Set<String>> ranks(String text, int number) {
        Set<String> named = new HashSet<>();
        List<Set<String>> ranks = new ArrayList<>();
        for (String rank : text.split(">", -1)) {
            List<String> feeds =
                    Arrays.stream(rank.split(",", -1)).map(String::strip).toList();
            for (String feed : feeds) {
                if (!FEED.matcher(feed).matches()) {
                    throw fault(number, "write: kind = feed > feed, feed; a feed is named as ./liaison show names it");
                }
                if (!named.add(feed)) {
                    throw fault(number, feed + " is named twice; keep it in one place");
                }
            }
            ranks.add(Set.copyOf(feeds));
        }
        return ranks;
    }

    private Trust said() {
        Map<FactKind, List<Set<String>>> ranks = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            Optional.ofNullable(lines.getOrDefault(kind.word(), lines.get(ALL)))
                    .ifPresent(feeds -> ranks.put(kind, feeds));
        }
        return new Trust(ranks);
    }

    private HubNotStarted fault(int line, String what) {
        return new HubNotStarted("trust file " + file + ", line " + line + ": " + what);
    }
}
