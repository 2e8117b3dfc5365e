package org.liaisonhub.keys;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What the hub keeps to recognise one recipient: no password and no private key, only their SHA-256 fingerprints.
 *
 * <p>A plain SHA-256 is enough for the password, and a slow hash would only slow the hub, because {@link RandomSecret} makes every password:
 * about 190 random bits have no dictionary and cannot be guessed. The certificate is recognised by its own fingerprint, not by its name
 * alone, so that withdrawing one leaves nothing that opens.
 *
 * @param certificateNotAfter when the recipient's certificate ends; the password has no end
 */
public record RecipientAccess(
        RecipientUser user, String passwordSha256, String certificateSha256, Instant certificateNotAfter) {

    private static final String REMEDY =
            "Put the file back from a backup, or move it and the recipient's folder away: the recipient then gets new credentials, which"
                    + " must be handed over";

    /** Whether this is the recipient's password; takes as long for a wrong one as for the right one. */
    public boolean hasPassword(String password) {
        return same(passwordSha256, sha256(password.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether this very certificate was given to the recipient. */
    public boolean hasCertificate(X509Certificate certificate) {
        return same(certificateSha256, fingerprint(certificate));
    }

    static RecipientAccess of(RecipientUser user, String password, X509Certificate certificate) {
        return new RecipientAccess(
                user,
                sha256(password.getBytes(StandardCharsets.UTF_8)),
                fingerprint(certificate),
                certificate.getNotAfter().toInstant());
    }

    static RecipientAccess read(RecipientUser user, Path file) {
        return read(user, Pem.text(file, REMEDY), file);
    }

    /** @param file where the text is kept, or will be */
    static RecipientAccess read(RecipientUser user, String text, Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return new RecipientAccess(
                    user,
                    digestIn(properties, "password.sha256"),
                    digestIn(properties, "certificate.sha256"),
                    Instant.parse(properties.getProperty("certificate.notAfter", "")));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new KeysUnreadable(file, "it is damaged", REMEDY, e);
        }
    }

    /** All of it, in the form in which it is kept. */
    public String asText() {
        return "password.sha256=" + passwordSha256 + "\ncertificate.sha256=" + certificateSha256
                + "\ncertificate.notAfter=" + certificateNotAfter + "\n";
    }

    private static String digestIn(Properties properties, String name) {
        var hex = properties.getProperty(name, "");
        if (HexFormat.of().parseHex(hex).length != 32) {
            throw new IllegalArgumentException(name);
        }
        return hex;
    }

    private static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), actual.getBytes(StandardCharsets.US_ASCII));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return sha256(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("A certificate that cannot be encoded", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
