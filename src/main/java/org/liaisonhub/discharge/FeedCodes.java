package org.liaisonhub.discharge;

/** The tables in force for each feed, now: a reader asks once for each message, so that one message is read by one table. */
@FunctionalInterface
public interface FeedCodes {
    /** Feeds whose codes mean what their standards say. */
    FeedCodes NONE = feed -> LocalCodes.NONE;

    /** The tables of a feed. */
    LocalCodes of(String feed);

    /** The same where a feed's terms name the table: then it is that one, whatever the feed is called. */
    default FeedCodes under(FeedTerms terms) {
        return terms.codes().<FeedCodes>map(table -> feed -> of(table)).orElse(this);
    }
}
