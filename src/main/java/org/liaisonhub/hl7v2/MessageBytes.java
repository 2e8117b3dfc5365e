package org.liaisonhub.hl7v2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in some bytes the message begins and ends, and in how many bytes a character is written. */
final class MessageBytes {
    /** No sender's MSH is anywhere near this long, in bytes. */
    static final int LONGEST_HEADER = 8 * 1024;

    private static final byte FRAME_END = 0x1C;

    private MessageBytes() {}

    /**
     * The encoding with two or four bytes for every character that the bytes are written in, if any: by their mark, or by
     * the three letters every message and batch begins with.
     */
    static Optional<Charset> wide(byte[] bytes) {
        for (String name : List.of("UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE")) {
            Charset charset = Charset.forName(name);
            boolean begins = Stream.of("\uFEFF", "MSH", "FHS", "BHS")
                    .map(text -> text.getBytes(charset))
                    .anyMatch(beginning -> bytes.length > 2 * beginning.length
                            && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length));
            if (begins) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    /** The message without byte order mark, MLLP frame and leading blanks. */
    static byte[] unwrap(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && (isBlank(bytes[from]) || isMark(bytes, from))) {
            from += isBlank(bytes[from]) ? 1 : 3;
        }
        int to = from;
        while (to < bytes.length && bytes[to] != FRAME_END) {
            to++;
        }
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    /** The first line, as far as it can be read before its character set is known. */
    static String headerOf(byte[] message) {
        int end = 0;
        while (end < message.length && end < LONGEST_HEADER && message[end] != '\r' && message[end] != '\n') {
            end++;
        }
        return new String(message, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    private static boolean isMark(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
    }
}
