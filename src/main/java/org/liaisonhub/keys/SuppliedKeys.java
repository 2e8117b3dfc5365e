package org.liaisonhub.keys;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Key and certificate of the hub's server from the operator's own authority, instead of those the hub makes itself. The operator renews
 * them; new files are taken up without a restart.
 *
 * @param certificate PEM: the server's certificate, then those between it and its authority
 * @param key PEM, PKCS #8, without a password; elliptic curve, RSA or Ed25519
 */
public record SuppliedKeys(Path certificate, Path key) {
    static final String REMEDY =
            "Correct liaison.tls.certificate and liaison.tls.key, or leave both out: the hub has its own";

    /** Files given and not given: neither, or both. */
    public static Optional<SuppliedKeys> of(Optional<Path> certificate, Optional<Path> key) {
        if (certificate.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException(
                    "liaison.tls.certificate and liaison.tls.key are set together or not at all");
        }
        return certificate.map(file -> new SuppliedKeys(file, key.orElseThrow()));
    }
}
