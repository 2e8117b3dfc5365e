package org.liaisonhub.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** The server's own key, and the certificate on it that the hub's authority signs anew in time. */
final class ServerCertificate {
    private static final String REMEDY =
            "Put the file back from a backup, or move server.pem and server-key.pem away and start again: new ones are made";
    private static final Duration RENEW_WHEN_LEFT = Duration.ofDays(90);

    private final Path folder;
    private final CertificateAuthority authority;
    private final Set<ServerName> names;
    private final InstantSource clock;

    ServerCertificate(Path folder, CertificateAuthority authority, Set<ServerName> names, InstantSource clock) {
        this.folder = folder;
        this.authority = authority;
        this.names = names;
        this.clock = clock;
    }

    Path file() {
        return folder.resolve("server.pem");
    }

    Path keyFile() {
        return folder.resolve("server-key.pem");
    }

    /** Key and certificate as they lie in their files whenever they are asked for. */
    LiveKey live() {
        return new LiveKey(keyFile(), file(), REMEDY);
    }

    /** Signs the certificate, anew when it ends soon or lacks a name. */
    synchronized void renew() {
        if (Files.notExists(file())) {
            var pair = CertificateAuthority.newKeyPair();
            DurableFile.write(keyFile(), Pem.of(pair.getPrivate()));
            certify(pair.getPublic());
        }
        var found = CertifiedKey.read(keyFile(), file(), REMEDY);
        if (ServerName.allIn(found.certificate(), names) && authority.signed(found.certificate()) && !endsSoon(found)) {
            return;
        }
        certify(found.certificate().getPublicKey());
    }

    private void certify(PublicKey key) {
        DurableFile.write(file(), Pem.of(authority.certifyServer(key, names, clock.instant())));
    }

    private boolean endsSoon(CertifiedKey pair) {
        var end = pair.certificate().getNotAfter().toInstant();
        return clock.instant().plus(RENEW_WHEN_LEFT).isAfter(end);
    }
}
