package org.liaisonhub.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The text form of keys and certificates (RFC 7468), the one every client library reads: PKCS #8 for keys, X.509 for certificates. */
final class Pem {

    private static final int MAX_BYTES = 64 * 1024;
    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    private Pem() {}

    static String of(PrivateKey key) {
        return block(KEY, key.getEncoded());
    }

    static String of(X509Certificate certificate) {
        try {
            return block(CERTIFICATE, certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate just made cannot be encoded", e);
        }
    }

    static X509Certificate readCertificate(Path file, String remedy) {
        try {
            var bytes = bytesOf(file, CERTIFICATE, remedy);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            throw new KeysUnreadable(file, "this is not a certificate", remedy, e);
        }
    }

    /** Every certificate of the file, in its order; at least one. */
    static List<X509Certificate> readCertificates(Path file, String remedy) {
        try {
            var bytes = new ByteArrayInputStream(text(file, remedy).getBytes(StandardCharsets.US_ASCII));
            var all = CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (all.isEmpty()) {
                throw new KeysUnreadable(file, "no PEM block '" + CERTIFICATE + "' in it", remedy);
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new KeysUnreadable(file, "there is something else than certificates in it", remedy, e);
        }
    }

    /** A key of one of the kinds in use; its bytes say which. */
    static PrivateKey readKey(Path file, String remedy) {
        var encoded = new PKCS8EncodedKeySpec(bytesOf(file, KEY, remedy));
        for (var kind : List.of("EC", "RSA", "Ed25519")) {
            var key = keyOf(kind, encoded);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new KeysUnreadable(file, "this is no private key on an elliptic curve, of RSA or Ed25519", remedy);
    }

    private static Optional<PrivateKey> keyOf(String kind, PKCS8EncodedKeySpec encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(encoded));
        } catch (GeneralSecurityException otherKind) {
            return Optional.empty();
        }
    }

    static String text(Path file, String remedy) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new KeysUnreadable(file, "the file is larger than " + MAX_BYTES + " bytes", remedy);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new KeysUnreadable(file, "the file is missing", remedy, e);
        } catch (IOException e) {
            throw new KeysUnreadable(file, "the file cannot be read", remedy, e);
        }
    }

    private static byte[] bytesOf(Path file, String label, String remedy) {
        var text = text(file, remedy);
        var begin = "-----BEGIN " + label + "-----";
        var from = text.indexOf(begin);
        var to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new KeysUnreadable(file, "no PEM block '" + label + "' in it", remedy);
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw new KeysUnreadable(file, "its PEM block is damaged", remedy, e);
        }
    }

    private static String block(String label, byte[] der) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
