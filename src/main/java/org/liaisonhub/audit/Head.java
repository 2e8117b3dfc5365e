package org.liaisonhub.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest link of a chain. Who has noted it elsewhere can tell later whether links were cut off or all rewritten.
 *
 * @param sequence its number; 0 where there is none yet
 * @param hash its hash, 64 hexadecimal digits
 */
public record Head(long sequence, String hash) {
    /** Before the first link. */
    public static final Head NONE = new Head(0, "0".repeat(64));

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** As {@link #toString} writes it. */
    public static Head parse(String written) {
        Matcher head = WRITTEN.matcher(written);
        if (!head.matches()) {
            throw new IllegalArgumentException(
                    "a head is a number, a colon and 64 hexadecimal digits in small letters");
        }
        return new Head(Long.parseLong(head.group(1)), head.group(2));
    }

    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
