package org.liaisonhub.directory;

import java.util.regex.Pattern;

/**
 * A way to reach a recipient. Each kind is one route file: deliveries of channel {@code x} go to {@code direct:deliver-x}.
 *
 * @param kind name of the channel: {@code mailbox} for the hub's own secure queue; lower-case letters, digits, hyphens
 * @param address what the channel needs to find the recipient
 */
public record Channel(String kind, String address) {
    /** The hub's own secure queue. */
    public static final String MAILBOX = "mailbox";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    public Channel {
        if (!NAME.matcher(kind).matches()) {
            throw new IllegalArgumentException("a channel's kind has 1 to 40 lower-case letters, digits or hyphens");
        }
    }
}
