package org.liaisonhub.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * Bytes as they are kept: compressed where that pays.
 *
 * @param gzipped whether {@code bytes} are compressed (RFC 1952)
 * @param bytes what is kept
 */
record Packed(boolean gzipped, byte[] bytes) {
    private static final int SMALL = 1_024;

    /** Magic number, deflate, no flags, no time, fastest, an unknown system (RFC 1952, 2.3). */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 4, (byte) 0xff};

    private static final int TRAILER = 8;
    private static final int FRAME = HEADER.length + TRAILER;

    static Packed of(byte[] plain) {
        if (plain.length < SMALL) {
            return new Packed(false, plain);
        }
        byte[] packed = gzip(plain);
        return packed.length < plain.length ? new Packed(true, packed) : new Packed(false, plain);
    }

    byte[] unpacked() {
        if (!gzipped) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one piece, at the fastest level: a commit waits for it. */
    private static byte[] gzip(byte[] plain) {
        byte[] packed = new byte[plain.length + FRAME];
        System.arraycopy(HEADER, 0, packed, 0, HEADER.length);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        int size = HEADER.length;
        try {
            deflater.setInput(plain);
            deflater.finish();
            size += deflater.deflate(packed, size, plain.length);
            if (!deflater.finished()) {
                return plain;
            }
        } finally {
            deflater.end();
        }
        CRC32 check = new CRC32();
        check.update(plain);
        ByteBuffer.wrap(packed, size, TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) check.getValue())
                .putInt(plain.length);
        return Arrays.copyOf(packed, size + TRAILER);
    }
}
