package org.liaisonhub.discharge;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a feed's route says of it once and for all, because its messages do not. Empty is: as the hub's settings say, or as the message does.
 *
 * @param facility who gave the numbers that name no authority; 1 to 80 characters
 * @param zone the hospital's time zone, for times that bring no offset
 * @param charset in which characters a message is written that does not say so, or says so wrongly
 * @param codes name of the table of local codes; 1 to 80 characters
 */
public record FeedTerms(
        Optional<String> facility, Optional<ZoneId> zone, Optional<Charset> charset, Optional<String> codes) {
    /** Nothing is said. */
    public static final FeedTerms NONE =
            new FeedTerms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What stands beside a message in one line must not look like the end of itself. */
    private static final Pattern NAME =
            Pattern.compile("[^;=\"\\p{Cntrl}\\s]([^;=\"\\p{Cntrl}]{0,78}[^;=\"\\p{Cntrl}\\s])?");

    /** @throws IllegalArgumentException if a name is none */
    public FeedTerms {
        facility.ifPresent(name -> check("facility", name));
        codes.ifPresent(name -> check("codes", name));
    }

    private static void check(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " is to be a name of 1 to 80 characters without semicolon, quote or equals sign");
        }
    }
}
