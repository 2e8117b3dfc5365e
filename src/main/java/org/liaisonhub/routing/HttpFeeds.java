package org.liaisonhub.routing;

import java.time.InstantSource;
import org.apache.camel.spi.Registry;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.observe.Meters;

/**
 * Makes the feeds by HTTP.
 *
 * @param formats in which their messages come
 */
record HttpFeeds(HttpFormats formats, IntakeGate gate, LargeMessages large, InstantSource clock, Meters meters) {

    /** A feed. @param format one of {@link HttpFormats#names()} */
    HttpFeed feed(String name, String format, FeedTerms terms) {
        return new HttpFeed(name, formats.under(terms).of(format), terms, gate, large, clock, meters);
    }

    /** Binds the feeds that are always there, for route files that are made of no template. */
    void bindTo(Registry registry) {
        HttpFeed json = feed("json", "json", FeedTerms.NONE);
        registry.bind("jsonFeed", json);
        registry.bind("fhirFeed", feed("fhir", "fhir", FeedTerms.NONE));
        registry.bind("cdaFeed", feed("cda", "cda", FeedTerms.NONE));
        registry.bind("httpSender", new HttpSender(json));
    }
}
