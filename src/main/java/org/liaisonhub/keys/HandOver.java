package org.liaisonhub.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * The folder one recipient is given: {@code password}, {@code client.pem} with {@code client-key.pem}, the same two together with the
 * authority in {@code client.p12} (locked with the password; key store and trust store in one, for Java and .NET), and {@code ca.pem}.
 */
record HandOver(Path folder, CertificateAuthority authority) {

    private static final String REMEDY =
            "Put the file back, or move the folder away: the recipient then gets new credentials, which must be handed over";

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Recognises a folder whose making was cut short just before the hub noted it. */
    RecipientAccess read(RecipientUser user) {
        var pair = CertifiedKey.read(folder.resolve("client-key.pem"), folder.resolve("client.pem"), REMEDY);
        if (!authority.signed(pair.certificate())) {
            throw new KeysUnreadable(folder.resolve("client.pem"), "it is not of this hub's authority", REMEDY);
        }
        var file = folder.resolve("password");
        var password = Pem.text(file, REMEDY).strip();
        if (password.isEmpty()) {
            throw new KeysUnreadable(file, "the file is empty", REMEDY);
        }
        return RecipientAccess.of(user, password, pair.certificate());
    }

    RecipientAccess make(RecipientUser user, Instant now) throws IOException {
        var password = RandomSecret.next();
        var pair = CertificateAuthority.newKeyPair();
        var certificate = authority.certifyRecipient(pair.getPublic(), user, now);
        var beside = folder.resolveSibling("." + user.id() + ".new");
        PrivateFolder.delete(beside);
        DurableFile.write(beside.resolve("password"), password + "\n");
        DurableFile.write(beside.resolve("client-key.pem"), Pem.of(pair.getPrivate()));
        DurableFile.write(beside.resolve("client.pem"), Pem.of(certificate));
        DurableFile.write(beside.resolve("ca.pem"), Pem.of(authority.own().certificate()));
        DurableFile.write(beside.resolve("client.p12"), keyStore(pair.getPrivate(), certificate, password));
        PrivateFolder.move(beside, folder);
        return RecipientAccess.of(user, password, certificate);
    }

    private byte[] keyStore(PrivateKey key, X509Certificate certificate, String password) throws IOException {
        var trusted = authority.own().certificate();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("client", key, password.toCharArray(), new Certificate[] {certificate, trusted});
            store.setCertificateEntry("ca", trusted);
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot write PKCS #12", e);
        }
    }
}
