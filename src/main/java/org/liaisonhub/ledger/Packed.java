package org.liaisonhub.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes as they are kept: compressed where that pays.
 *
 * @param gzipped whether {@code bytes} are compressed (RFC 1952)
 * @param bytes what is kept
 */
record Packed(boolean gzipped, byte[] bytes) {
    private static final int SMALL = 1_024;

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

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (Fast out = new Fast(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The fastest level: a commit waits for it. */
    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
