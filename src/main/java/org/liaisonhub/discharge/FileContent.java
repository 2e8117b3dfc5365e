package org.liaisonhub.discharge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of a file, under the name that follows from them.
 *
 * @param digest SHA-256 of the bytes, hexadecimal, in lower case
 * @param bytes the file
 */
public record FileContent(String digest, byte[] bytes) {
    /** The bytes and their digest. */
    public static FileContent of(byte[] bytes) {
        try {
            return new FileContent(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
