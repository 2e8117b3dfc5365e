package org.liaisonhub.torture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Records of Artemis's journal within the bytes of one write: type (1), file (4), compactions (1), id (8), length (4), the
 * broker's own type (1), content; in a transaction its number (8) before the id.
 */
final class JournalRecord {
    private static final int ADD = 11;
    private static final int MESSAGE = 45;
    private static final int LENGTH_AT = 14;
    private static final int TYPE_AT = 18;

    /** A message was put on a queue. */
    static final int ON_QUEUE = 32;

    /** A message was taken off a queue. */
    static final int OFF_QUEUE = 33;

    private JournalRecord() {}

    /** The id of the message record in which this text stands, as raw bytes or as the broker writes texts: two bytes each. */
    static Optional<Long> messageWith(byte[] written, String text) {
        int plain = Bytes.indexOf(written, text.getBytes(StandardCharsets.UTF_8), 0);
        int at = plain >= 0 ? plain : Bytes.indexOf(written, text.getBytes(StandardCharsets.UTF_16LE), 0);
        for (int start = at; start >= 0; start--) {
            if (written[start] == ADD
                    && start + TYPE_AT < written.length
                    && written[start + TYPE_AT] == MESSAGE
                    && start + TYPE_AT + ByteBuffer.wrap(written).getInt(start + LENGTH_AT) >= at) {
                return Optional.of(ByteBuffer.wrap(written).getLong(start + 6));
            }
        }
        return Optional.empty();
    }

    /** Whether something is said of a message: the id, a length, and what. */
    static boolean says(byte[] written, long id, int what) {
        byte[] wanted = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        for (int at = Bytes.indexOf(written, wanted, 0); at >= 0; at = Bytes.indexOf(written, wanted, at + 1)) {
            int said = at + Long.BYTES + Integer.BYTES;
            if (said < written.length && written[said] == what) {
                return true;
            }
        }
        return false;
    }
}
