package org.liaisonhub.keys;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The certificates of those who send by MLLP, as {@link RecipientKeys} are of those who receive: {@code <data>/senders/<name>} is the
 * folder to hand over, {@code <data>/keys/senders/<name>.access} is what the hub keeps. The password in the folder locks its
 * {@code client.p12} and opens nothing else.
 */
public final class SenderKeys {

    private final RecipientKeys keys;

    SenderKeys(RecipientKeys keys) {
        this.keys = keys;
    }

    /**
     * Makes a certificate for this sender, if it has none.
     *
     * @throws IllegalArgumentException when the name is not 1 to 64 of {@code a-z 0-9 -}
     */
    public void issue(String name) {
        keys.issue(new RecipientUser(name));
    }

    /** Whether this very certificate was made for this sender. */
    public boolean isOf(String name, X509Certificate certificate) {
        return RecipientUser.isAllowed(name)
                && keys.find(new RecipientUser(name))
                        .filter(access -> access.hasCertificate(certificate))
                        .isPresent();
    }

    Stream<CertificateDate> dates() {
        return all().stream()
                .map(access -> new CertificateDate(
                        CertificateDate.Use.SENDER, access.user().id(), access.certificateNotAfter()));
    }

    private List<RecipientAccess> all() {
        return keys.all();
    }
}
