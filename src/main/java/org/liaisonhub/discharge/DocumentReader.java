package org.liaisonhub.discharge;

/** Reads a document that came inside another message, which knows of which stay it speaks. */
@FunctionalInterface
public interface DocumentReader {
    /**
     * What a document says; never throws on account of what is in it.
     *
     * @param stay the stay of the message around it; holds whatever the document says of its own
     */
    FeedReading read(byte[] document, String feed, StayId stay);
}
