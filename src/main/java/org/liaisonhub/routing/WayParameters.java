package org.liaisonhub.routing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.liaisonhub.discharge.FeedTerms;

/**
 * The parameters of one templated route of a way in, as they hold for it: settings looked up, defaults filled in.
 *
 * @param values by name; empty text where a parameter is not given
 * @param settings names of those that are a setting of the hub, which {@code --port-offset} has moved already
 * @param trial where the feeds of a trial have their folders; empty in a hub
 */
record WayParameters(Map<String, String> values, Set<String> settings, Optional<Path> trial) {
    static final String FEED = "feed";
    private static final Pattern FEED_NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,2}");
    private static final int LONGEST_NAME = 40;

    WayParameters {
        values = Map.copyOf(values);
        settings = Set.copyOf(settings);
    }

    /** The same in a trial. */
    WayParameters in(Optional<Path> folder) {
        return new WayParameters(values, settings, folder);
    }

    /** The folder of this feed in a trial, in place of the one it names; empty in a hub. */
    Optional<Path> inbox() {
        return trial.map(folder -> folder.resolve(text(FEED)));
    }

    /** Name of the feed; it stands in addresses, tokens, metrics and routes. */
    String feed() throws BadParameter {
        String name = text(FEED);
        if (!FEED_NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new BadParameter(FEED, "is to be a short name in small letters, digits and hyphens, such as ch-nord");
        }
        return name;
    }

    /** What the route says of its feed's messages. */
    FeedTerms terms() throws BadParameter {
        Optional<ZoneId> zone = read("zone", ZoneId::of, "is no time zone such as Europe/Brussels");
        Optional<Charset> charset = read("charset", Charset::forName, "is no character set such as windows-1252");
        try {
            return new FeedTerms(given("facility"), zone, charset, given("codes"));
        } catch (IllegalArgumentException noName) {
            String wrong = isName(given("facility")) ? "codes" : "facility";
            throw new BadParameter(
                    wrong, "is to be a name of 1 to 80 characters without semicolon, quote or equals sign");
        }
    }

    private static boolean isName(Optional<String> facility) {
        try {
            return new FeedTerms(facility, Optional.empty(), Optional.empty(), Optional.empty())
                    .codes()
                    .isEmpty();
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    /** A whole number within bounds. */
    int number(String name, int least, int most) throws BadParameter {
        String why = "is to be a number from " + least + " to " + most;
        int number = read(name, Integer::parseInt, why).orElseThrow(() -> new BadParameter(name, why));
        if (number < least || number > most) {
            throw new BadParameter(name, why);
        }
        return number;
    }

    /** A port; one that stands in the file is moved by the offset of all ports. */
    int port(String name, int offset) throws BadParameter {
        int port = number(name, 1, 65_535);
        int moved = settings.contains(name) ? port : port + offset;
        if (moved < 1 || moved > 65_535) {
            throw new BadParameter(name, "is no port, with the offset added");
        }
        return moved;
    }

    /** A span of time in milliseconds, at most a day. */
    Duration millis(String name, int least) throws BadParameter {
        return Duration.ofMillis(number(name, least, 86_400_000));
    }

    /** A text; empty where it is not given. */
    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** A text, unless it is not given. */
    Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    private <T> Optional<T> read(String name, Function<String, T> reading, String why) throws BadParameter {
        try {
            return given(name).map(reading);
        } catch (DateTimeException | IllegalArgumentException noSuchValue) {
            throw new BadParameter(name, why);
        }
    }
}
