package org.liaisonhub.sftp;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** Lets a connection go on only if the server shows the pinned key, and remembers the key of one that did not. */
final class PinnedKey implements ServerKeyVerifier {

    private final HostKey pinned;
    private volatile Optional<String> refused = Optional.empty();

    PinnedKey(HostKey pinned) {
        this.pinned = pinned;
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey shown) {
        var right = pinned.is(shown);
        refused = right ? Optional.empty() : Optional.of(HostKey.fingerprintOf(shown));
        return right;
    }

    /** The fingerprint of a key that was shown and is not the pinned one. */
    Optional<String> refused() {
        return refused;
    }
}
