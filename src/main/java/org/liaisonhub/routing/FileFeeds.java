package org.liaisonhub.routing;

import java.time.Duration;
import java.time.ZoneId;
import org.liaisonhub.discharge.FeedTerms;

/**
 * Makes the feeds by a folder.
 *
 * @param settings of the hub
 * @param http with which they share formats, gate and clock
 */
record FileFeeds(HubSettings settings, HttpFeeds http) {

    /** A feed. @param steady how long a file must not have changed */
    FileFeed feed(String name, FeedFolder folder, FeedTerms terms, Duration steady) {
        ZoneId zone = terms.zone().orElseGet(settings::zone);
        return new FileFeed(
                name,
                folder,
                new SettledFiles(steady, System::nanoTime),
                content(name, terms),
                new FiledAway(new ReasonFile(name, zone), http.clock()),
                http.large(),
                http.meters());
    }

    /** Looks at what comes by a feed without anybody waiting for an answer. */
    UnnamedContent content(String name, FeedTerms terms) {
        HttpFormat any = http.formats().under(terms).of(HttpFormats.ANY);
        return new UnnamedContent(name, any, terms, http.gate(), http.clock());
    }
}
