package org.liaisonhub.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/**
 * The secrets that open the HTTP doors, shown as {@code Authorization: Bearer} (RFC 6750, section 2.1).
 *
 * @param operator opens {@code /api}
 * @param feed opens {@code /feeds}
 */
public record Tokens(String operator, String feed) {
    private static final String SCHEME = "bearer ";
    private static final int SHORTEST = 24;

    public Tokens {
        if (operator.length() < SHORTEST || feed.length() < SHORTEST) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST + " characters");
        }
        if (operator.equals(feed)) {
            throw new IllegalArgumentException("operator and feed have different tokens");
        }
    }

    /** Whether what the caller shows opens this door. */
    boolean open(Access access, Optional<String> authorization) {
        return switch (access) {
            case ANYBODY -> true;
            case FEED -> shows(feed, authorization);
            case OPERATOR -> shows(operator, authorization);
        };
    }

    // MessageDigest.isEqual takes as long for a wrong token as for a right one, so that none can be guessed by its
    // start.
    private static boolean shows(String token, Optional<String> authorization) {
        return authorization
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(shown -> MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    @Override
    public String toString() {
        return "Tokens[kept secret]";
    }
}
