package org.liaisonhub.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The files of a hub's private authority: made once, at the first start, and never replaced unasked. */
final class AuthorityFiles {
    private static final String REMEDY =
            "Put the file back from a backup. Only if there is none: move the whole keys and recipients"
                    + " folders away, start again, and hand every recipient its new credentials";

    private AuthorityFiles() {}

    /** The certificate clients must trust. */
    static Path certificate(Path data) {
        return data.resolve("keys").resolve("ca.pem");
    }

    /**
     * Opens the authority, or makes it where there is nothing yet.
     *
     * @throws KeysUnreadable when one of its files is missing or damaged
     */
    static CertificateAuthority open(Path data, InstantSource clock) throws IOException {
        var key = data.resolve("keys").resolve("ca-key.pem");
        if (Files.notExists(key) && Files.notExists(certificate(data))) {
            make(data, clock);
        }
        return new CertificateAuthority(CertifiedKey.read(key, certificate(data), REMEDY));
    }

    /** Made beside and renamed, so that a first start cut short leaves either both files or none. */
    private static void make(Path data, InstantSource clock) throws IOException {
        var folder = data.resolve("keys");
        if (Files.isDirectory(folder) && hasFiles(folder)) {
            throw new KeysUnreadable(certificate(data), "the file and its key are missing", REMEDY);
        }
        Files.deleteIfExists(folder);
        var beside = data.resolve("keys.new");
        PrivateFolder.delete(beside);
        var made = CertificateAuthority.found(clock.instant());
        DurableFile.write(beside.resolve("ca-key.pem"), Pem.of(made.own().key()));
        DurableFile.write(beside.resolve("ca.pem"), Pem.of(made.own().certificate()));
        PrivateFolder.move(beside, folder);
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
