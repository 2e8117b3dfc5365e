package org.liaisonhub.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Reads a request's body whole, never more than so many bytes nor longer than so long, chunked or not. */
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
     * @param announced its length as the sender announces it; -1 if it does not
     * @throws Refusal if it is too large or too slow
     */
    byte[] read(InputStream body, long announced) throws IOException {
        if (announced > limit) {
            throw tooLarge();
        }
        long deadline = System.nanoTime() + within.toNanos();
        var bytes = new ByteArrayOutputStream(announced < 0 ? PIECE : (int) Math.min(announced, PIECE));
        byte[] piece = new byte[PIECE];
        for (int count = next(body, piece); count >= 0; count = next(body, piece)) {
            bytes.write(piece, 0, count);
            if (bytes.size() > limit) {
                throw tooLarge();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new Refusal(Fault.TOO_SLOW, WHERE);
            }
        }
        return bytes.toByteArray();
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
