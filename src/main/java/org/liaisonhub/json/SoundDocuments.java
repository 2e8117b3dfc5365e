package org.liaisonhub.json;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The digests of documents that were found sound a moment ago, so that the fold need not check again what the door let in:
 * whether bytes follow a schema never changes. Each counts once; the newest stay. What is not among them, as after a
 * restart, is checked.
 */
final class SoundDocuments {
    /** A backlog of some minutes; 64 bytes each. */
    static final int MOST = 8_192;

    private final Map<ByteBuffer, Boolean> digests = new LinkedHashMap<>();

    void remember(byte[] body) {
        ByteBuffer digest = digest(body);
        synchronized (digests) {
            digests.put(digest, true);
            if (digests.size() > MOST) {
                var oldest = digests.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    /** Whether it was remembered; then it is no more. */
    boolean take(byte[] body) {
        synchronized (digests) {
            if (digests.isEmpty()) {
                return false;
            }
        }
        ByteBuffer digest = digest(body);
        synchronized (digests) {
            return digests.remove(digest) != null;
        }
    }

    private static ByteBuffer digest(byte[] body) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
