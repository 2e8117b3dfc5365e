package org.liaisonhub.recipient;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Cuts what comes over a socket into frames. A time-out in the middle of a frame loses nothing. */
final class StompFrames {
    private static final int LONGEST = 32 * 1024 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    StompFrames(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * The next frame.
     *
     * @throws java.net.SocketTimeoutException if it is not whole in time; ask again
     * @throws EOFException if the hub hung up
     */
    StompFrame next() throws IOException {
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the hub hung up");
            }
            if (next == 0) {
                StompFrame frame = StompFrame.of(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
                return frame;
            }
            if (begun.size() > 0 || next != '\n' && next != '\r') {
                begun.write(next);
            }
            if (begun.size() > LONGEST) {
                throw new IOException("the hub sent a frame of more than " + LONGEST + " bytes");
            }
        }
    }
}
