package org.liaisonhub.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A deed in the chain. Its hash is the SHA-256 of the hash before it, its number and its content, each written as its
 * length in bytes of UTF-8, a colon, itself and a comma, so that no two contents read alike.
 *
 * @param sequence 1 for the first, one more for each
 * @param previous the hash of the link before; 64 zeros for the first
 * @param content the deed as text
 * @param hash this link's own hash, 64 hexadecimal digits
 */
public record Link(long sequence, String previous, List<String> content, String hash) {
    public Link {
        content = List.copyOf(content);
    }

    /** The link that follows. */
    public static Link after(Head head, Deed deed) {
        long sequence = head.sequence() + 1;
        return new Link(sequence, head.hash(), deed.content(), hash(head.hash(), sequence, deed.content()));
    }

    /**
     * The deed.
     *
     * @throws IllegalArgumentException if somebody changed the ledger so that it is none
     */
    public Deed deed() {
        return Deed.of(content);
    }

    /** What the next link is chained to. */
    public Head head() {
        return new Head(sequence, hash);
    }

    /** Whether the hash is that of what stands here. */
    boolean isSound() {
        return hash.equals(hash(previous, sequence, content));
    }

    private static String hash(String previous, long sequence, List<String> content) {
        MessageDigest digest = sha256();
        add(digest, previous);
        add(digest, Long.toString(sequence));
        content.forEach(field -> add(digest, field));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) ',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
