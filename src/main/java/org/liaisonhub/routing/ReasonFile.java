package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.completeness.Sentences;
import org.liaisonhub.delivery.ParkedHints;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/** What lies beside a refused file, in French and then in English: why, and what to do. It holds nothing of the file. */
final class ReasonFile {
    static final String ENDING = ".reason.txt";

    private final String feed;
    private final ZoneId zone;

    /** @param zone in which it tells the time */
    ReasonFile(String feed, ZoneId zone) {
        this.feed = feed;
        this.zone = zone;
    }

    /** Lays it beside a refused file; one that lies there already is of an earlier try at the same file. */
    void beside(Path file, NotUnderstood why, Instant at) throws IOException {
        Path reason = file.resolveSibling(file.getFileName() + ENDING);
        // A link that somebody laid there would be followed.
        Files.deleteIfExists(reason);
        Files.write(reason, text(why, at).getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    }

    String text(NotUnderstood why, Instant at) {
        return in(Locale.FRENCH, why, at) + "\n" + in(Locale.ENGLISH, why, at);
    }

    private String in(Locale language, NotUnderstood why, Instant at) {
        Sentences sentences = new Sentences("routing/reason", language);
        String when =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
        return String.join(
                        "\n",
                        List.of(
                                sentences.say("refused", feed, when),
                                sentences.say("reason", why.code(), why.why()),
                                sentences.say("todo", new ParkedHints(language).of(why.code())),
                                sentences.say("next", why.code())))
                + "\n";
    }
}
