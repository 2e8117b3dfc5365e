package org.liaisonhub.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where in some bytes the message begins and ends. */
final class MessageBytes {
    /** No sender's MSH is anywhere near this long, in bytes. */
    static final int LONGEST_HEADER = 8 * 1024;

    private static final byte FRAME_END = 0x1C;

    private MessageBytes() {}

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
