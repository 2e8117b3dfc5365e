package org.liaisonhub.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** What a user signs in with. Read anew for each sign-in, so that a changed file counts the next time. */
sealed interface Secret {

    /** Shows the server who this is. */
    void addTo(ClientSession session);

    /** By a word. */
    record Password(String word) implements Secret {
        @Override
        public void addTo(ClientSession session) {
            session.addPasswordIdentity(word);
        }

        @Override
        public String toString() {
            return "a password";
        }
    }

    /** By a key. */
    record PrivateKey(KeyPair pair) implements Secret {
        @Override
        public void addTo(ClientSession session) {
            session.addPublicKeyIdentity(pair);
        }

        @Override
        public String toString() {
            return "a private key";
        }
    }

    /** @throws SftpNotOpened when the file cannot be read, may be read by others, or holds no secret */
    static Secret in(Path file) throws SftpNotOpened {
        try {
            if (mayBeReadByOthers(file)) {
                throw noSecret(file, "may be read by others than the hub's user: chmod 600");
            }
            var text = Files.size(file) > LONGEST
                    ? ""
                    : Files.readString(file, StandardCharsets.UTF_8).strip();
            if (text.startsWith("-----BEGIN ")) {
                return new PrivateKey(keyIn(file, text));
            }
            if (text.isEmpty() || text.lines().count() > 1) {
                throw noSecret(file, "holds neither one password on one line nor a private key");
            }
            return new Password(text);
        } catch (IOException e) {
            throw noSecret(file, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static KeyPair keyIn(Path file, String text) throws SftpNotOpened {
        try {
            var pairs = SecurityUtils.loadKeyPairIdentities(
                            null,
                            NamedResource.ofName("the private key"),
                            new ByteArrayInputStream((text + "\n").getBytes(StandardCharsets.UTF_8)),
                            FilePasswordProvider.EMPTY)
                    .iterator();
            if (pairs.hasNext()) {
                return pairs.next();
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw noSecret(
                    file,
                    "holds a private key that cannot be used (" + e.getClass().getSimpleName() + ");"
                            + " one with a passphrase cannot");
        }
        throw noSecret(file, "holds no private key");
    }

    private static boolean mayBeReadByOthers(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(view.readAttributes().permissions());
        rights.removeAll(EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
        return !rights.isEmpty();
    }

    private static SftpNotOpened noSecret(Path file, String what) {
        return new SftpNotOpened(SftpNotOpened.Reason.NO_SECRET, "the file " + file + " with the secret " + what);
    }

    /** Bytes; the largest RSA key takes some 13 KiB. */
    long LONGEST = 1 << 15;
}
