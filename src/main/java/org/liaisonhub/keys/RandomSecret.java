package org.liaisonhub.keys;

import java.security.SecureRandom;

/**
 * A secret nobody chose: 32 characters of {@code A-Z a-z 0-9}, about 190 bits. Letters and digits only, so that it survives a shell, a URL,
 * a properties file and being read over the telephone.
 */
public final class RandomSecret {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    /** A fresh one; every call differs. */
    public static String next() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
