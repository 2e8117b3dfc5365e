package org.liaisonhub.discharge;

import java.time.Instant;

/** Reads the messages of one format. */
@FunctionalInterface
public interface FeedReader {
    /** What a message says; never throws on account of what is in it. */
    FeedReading read(byte[] message, String feed);

    /** The same, for a format in which a message need not say when it was said: the time it came holds then. */
    default FeedReading read(byte[] message, String feed, Instant receivedAt) {
        return read(message, feed);
    }

    /** What can be told of a message that was not understood; never throws on account of what is in it. */
    default Traces traces(byte[] message, String feed) {
        return Traces.NONE;
    }
}
