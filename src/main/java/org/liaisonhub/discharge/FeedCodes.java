package org.liaisonhub.discharge;

/** The tables in force for each feed, now: a reader asks once for each message, so that one message is read by one table. */
@FunctionalInterface
public interface FeedCodes {
    /** Feeds whose codes mean what their standards say. */
    FeedCodes NONE = feed -> LocalCodes.NONE;

    /** The tables of a feed. */
    LocalCodes of(String feed);
}
