package org.liaisonhub.console;

/** Is told of each message of an admitted sender that the gate did not take: none of the routes behind it will ever count it. */
@FunctionalInterface
public interface AtTheDoor {
    /**
     * A message was refused, or not taken now; nothing of it is kept.
     *
     * @param feed as the sender wrote it; there need not be such a feed
     * @param status the HTTP status of the answer
     * @param code stable name of the fault
     */
    void refused(String feed, int status, String code);
}
