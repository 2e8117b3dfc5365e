package org.liaisonhub.keys;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A certificate that is in use, and when it ends: what a monitor shows, and what somebody must renew before that day.
 *
 * @param use what it is for
 * @param name whose it is: the recipient's id, the sender's name, the file's name; never a patient
 * @param notAfter the last moment it is good for
 */
public record CertificateDate(Use use, String name, Instant notAfter) {

    /** What a certificate is for. */
    public enum Use {
        /** The hub's own authority; with it ends every certificate it signed. */
        AUTHORITY,
        /** The hub's server, on every port with TLS. The hub renews its own by itself; one from files the operator renews. */
        SERVER,
        /** A recipient's way to its mailbox. A new one must be handed over. */
        RECIPIENT,
        /** The way of hubs to a broker outside of them, or of one broker of a pair to the other. */
        PEER,
        /** A sender's way to the MLLP port, or to its queue. A new one must be handed over. */
        SENDER,
        /** An authority the operator named, whose certificates are let in. */
        TRUSTED;

        /** The word for labels and tables; stable. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is left of it; negative once it has ended. */
    public Duration leftAt(Instant now) {
        return Duration.between(now, notAfter);
    }

    static CertificateDate of(Use use, Path file, X509Certificate certificate) {
        return new CertificateDate(
                use, file.getFileName().toString(), certificate.getNotAfter().toInstant());
    }
}
