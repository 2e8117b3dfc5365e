package org.liaisonhub.discharge;

/** Reads the messages of one format. */
@FunctionalInterface
public interface FeedReader {
    /** What a message says; never throws on account of what is in it. */
    FeedReading read(byte[] message, String feed);
}
