package org.liaisonhub.torture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Finds texts in bytes. */
final class Bytes {
    static final int FEW = 3;

    private Bytes() {}

    /** Where these texts stand one after another, with at most so many bytes between them; negative: nowhere. */
    static int find(byte[] bytes, int between, String... texts) {
        byte[][] wanted = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            wanted[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
        for (int at = indexOf(bytes, wanted[0], 0); at >= 0; at = indexOf(bytes, wanted[0], at + 1)) {
            if (follow(bytes, at + wanted[0].length, between, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean follow(byte[] bytes, int from, int between, byte[][] wanted) {
        int at = from;
        for (int i = 1; i < wanted.length; i++) {
            int next = indexOf(bytes, wanted[i], at);
            if (next < 0 || next > at + between) {
                return false;
            }
            at = next + wanted[i].length;
        }
        return true;
    }

    /** What is written in pages, without the first bytes of each. */
    static byte[] withoutHeads(byte[] bytes, int page, int head) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream(bytes.length);
        for (int from = 0; from < bytes.length; from += page) {
            int length = Math.min(page, bytes.length - from);
            if (length > head) {
                rest.write(bytes, from + head, length - head);
            }
        }
        return rest.toByteArray();
    }

    /** Where these bytes stand, from here on; negative: nowhere. */
    static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = Math.max(0, from); at <= bytes.length - wanted.length; at++) {
            int matched = 0;
            while (matched < wanted.length && bytes[at + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
