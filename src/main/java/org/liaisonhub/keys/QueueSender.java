package org.liaisonhub.keys;

import java.util.regex.Pattern;

/**
 * A system of a hospital that hands in by a queue of its own.
 *
 * @param feed the feed's name, 1 to 64 of {@code a-z 0-9 -}: safe as a folder name and in a queue's name
 * @throws IllegalArgumentException when the name is anything else; the message does not repeat it, for it may come from outside
 */
public record QueueSender(String feed) {

    private static final String BEFORE = "feed.";
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,64}");

    public QueueSender {
        if (!ALLOWED.matcher(feed).matches()) {
            throw new IllegalArgumentException(
                    "The name of a queue's feed is 1 to 64 characters of a-z, 0-9 and '-'; this one is not. Correct it in the route");
        }
    }

    /** What it signs in as, and the name of its queue. Contains a dot, so that it can never be a recipient's id. */
    public String login() {
        return BEFORE + feed;
    }

    /** Whether some sender signs in as this. */
    public static boolean isLogin(String name) {
        return name.startsWith(BEFORE)
                && ALLOWED.matcher(name.substring(BEFORE.length())).matches();
    }

    /** As what its credentials are kept. */
    RecipientUser user() {
        return new RecipientUser(feed);
    }
}
