package org.liaisonhub.disk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much room must be left for new messages to be taken. What was taken before is still worked off below it; that is what the rest of
 * the room is for. On a small disk it is never more than a quarter of the disk.
 *
 * @param bytes at least 1
 */
public record DiskLimit(long bytes) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(MiB|GiB)");
    private static final int LARGEST_PART = 4;

    public DiskLimit {
        if (bytes < 1) {
            throw new IllegalArgumentException("the room that must be left is at least 1 byte, not " + bytes);
        }
    }

    /**
     * Reads {@code 1GiB} or {@code 500MiB}.
     *
     * @throws IllegalArgumentException if it is not of this form
     */
    public static DiskLimit of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a size is a number and MiB or GiB, such as 1GiB");
        }
        return new DiskLimit(Long.parseLong(form.group(1)) << (form.group(2).equals("GiB") ? 30 : 20));
    }

    /** Below it nothing more is taken. */
    public long refuseBelow(DiskRoom room) {
        return Math.min(bytes, room.total() / LARGEST_PART);
    }

    /** What was refused is taken again from here on: a quarter more, so that the doors do not flutter. */
    long openFrom(DiskRoom room) {
        return refuseBelow(room) / 4 * 5;
    }

    /** Below it somebody must make room, before anything is refused. */
    long warnBelow(DiskRoom room) {
        return refuseBelow(room) / 2 * 3;
    }
}
