package org.liaisonhub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Reads a request's body whole, never more than so many bytes nor longer than so long, chunked or not.
 *
 * <p>Of a body that is too large as much again is read and forgotten, within the same time: a connection closed on bytes nobody has read
 * is reset, and the sender would see the reset instead of why it was refused (RFC 9112, section 9.6). A sender that asks first
 * ({@code Expect: 100-continue}) has sent nothing yet.
 */
final class BoundedBody {
    private static final String WHERE = "body";
    private static final int PIECE = 16 * 1024;

    private final int limit;
    private final Duration within;

    BoundedBody(int limit, Duration within) {
        this.limit = limit;
        this.within = within;
    }

    /**
     * The body.
     *
     * @throws Refusal if it is too large or too slow
     */
    byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit && request.getHeader("Expect") != null) {
            throw tooLarge();
        }
        return read(request.getInputStream(), request.getContentLengthLong());
    }

    /** The body that comes on this stream, announced as so long; -1 where the sender does not say. */
    byte[] read(InputStream body, long announced) throws IOException {
        long deadline = System.nanoTime() + within.toNanos();
        if (announced > limit) {
            forget(body, deadline);
            throw tooLarge();
        }
        var bytes = new ByteArrayOutputStream(announced < 0 ? PIECE : (int) Math.min(announced, PIECE));
        byte[] piece = new byte[PIECE];
        for (int count = next(body, piece); count >= 0; count = next(body, piece)) {
            bytes.write(piece, 0, count);
            if (bytes.size() > limit) {
                forget(body, deadline);
                throw tooLarge();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new Refusal(Fault.TOO_SLOW, WHERE);
            }
        }
        return bytes.toByteArray();
    }

    private void forget(InputStream body, long deadline) throws IOException {
        byte[] piece = new byte[PIECE];
        long forgotten = 0;
        for (int count = 0; count >= 0 && forgotten <= limit && System.nanoTime() - deadline < 0; ) {
            count = next(body, piece);
            forgotten += count;
        }
    }

    private static int next(InputStream body, byte[] piece) throws IOException {
        try {
            return body.read(piece);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new Refusal(Fault.TOO_SLOW, WHERE);
            }
            throw e;
        }
    }

    private Refusal tooLarge() {
        return new Refusal(Fault.TOO_LARGE, WHERE, Integer.toString(limit));
    }
}
