package org.liaisonhub.routing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.discharge.FeedFormat;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReaders;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedTerms;

/** The readers of the fold step: for each set of terms that messages come with, one of every format. */
final class Readers implements FeedReaders {
    /** More sets than a hub has feeds; each holds little. */
    private static final int MOST = 500;

    private final HttpFormats formats;
    private final Map<FeedTerms, Map<String, FeedReader>> made = new ConcurrentHashMap<>();

    Readers(HttpFormats formats) {
        this.formats = formats;
    }

    @Override
    public Optional<FeedReader> of(String format) {
        try {
            FeedFormat parsed = FeedFormat.parse(format);
            return Optional.ofNullable(under(parsed.terms()).get(parsed.contentType()));
        } catch (FeedFormat.Unreadable terms) {
            NotUnderstood why = new NotUnderstood(
                    "HUB-1008",
                    terms.getMessage()
                            + "; hub operations correct the feed's route, or go back to the version that wrote it");
            return Optional.of((message, feed) -> why);
        }
    }

    private Map<String, FeedReader> under(FeedTerms terms) {
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(terms, each -> formats.under(each).readers());
    }
}
