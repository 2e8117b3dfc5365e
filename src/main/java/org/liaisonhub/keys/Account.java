package org.liaisonhub.keys;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A person or a system that may come in by HTTP, and what is kept to recognise its token: a salted SHA-256. No slow hash is needed, and
 * one would slow every request: {@link RandomSecret} makes the tokens, about 190 random bits, which no dictionary holds.
 *
 * @param name 1 to 64 of {@code a-z 0-9 . -}, beginning with a letter or digit: {@code jeanne.morel}
 * @param feed for the role {@link Role#FEED} the feed it may bring messages to, {@code json} or {@link #EVERY_FEED}; empty otherwise
 * @param salt random, of this account alone
 * @param madeAt when its token was made
 */
public record Account(String name, Role role, String feed, String salt, String tokenSha256, Instant madeAt) {

    /** May bring messages to any feed. */
    public static final String EVERY_FEED = "*";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern FEED = Pattern.compile("[a-z0-9-]{1,64}|\\*");
    private static final String REMEDY = "Make the account again: liaison access revoke, then liaison access add";

    /** @throws IllegalArgumentException when the name cannot be one, or a feed is named for another role or none for this */
    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "the name of an account is 1 to 64 of a-z, 0-9, '.' and '-', and begins with a letter or digit");
        }
        if (role == Role.FEED ? !FEED.matcher(feed).matches() : !feed.isEmpty()) {
            throw new IllegalArgumentException(
                    "a feed is named by 1 to 64 of a-z, 0-9 and '-', or '*' for every feed, and for the role feed only");
        }
    }

    /** Whether this could be the name of an account. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The account of this token, which is not kept. */
    public static Account of(String name, Role role, String feed, String token, Instant now) {
        var salt = RandomSecret.next();
        return new Account(name, role, feed, salt, sha256(salt, token), now);
    }

    /** Whether this is the account's token; takes as long for a wrong one as for the right one. */
    public boolean hasToken(String token) {
        return MessageDigest.isEqual(bytes(tokenSha256), bytes(sha256(salt, token)));
    }

    /** Whether it may bring messages to this feed. */
    public boolean mayFeed(String name) {
        return role == Role.FEED && (feed.equals(EVERY_FEED) || feed.equals(name));
    }

    static Account read(String name, Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Pem.text(file, REMEDY)));
            var digest = properties.getProperty("token.sha256", "");
            if (HexFormat.of().parseHex(digest).length != 32) {
                throw new IllegalArgumentException("token.sha256");
            }
            return new Account(
                    name,
                    Role.named(properties.getProperty("role", "")).orElseThrow(IllegalArgumentException::new),
                    properties.getProperty("feed", ""),
                    properties.getProperty("token.salt", ""),
                    digest,
                    Instant.parse(properties.getProperty("made", "")));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new KeysUnreadable(file, "it is damaged", REMEDY, e);
        }
    }

    String asText() {
        return "role=" + role.code() + "\n" + (feed.isEmpty() ? "" : "feed=" + feed + "\n") + "token.salt=" + salt
                + "\ntoken.sha256=" + tokenSha256 + "\nmade=" + madeAt + "\n";
    }

    /** Name and role; what recognises the token is nobody's business. */
    @Override
    public String toString() {
        return name + " (" + role.code() + ")";
    }

    private static String sha256(String salt, String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(salt));
            return HexFormat.of().formatHex(digest.digest(bytes(token)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
