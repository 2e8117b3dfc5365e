package org.liaisonhub.broker;

import java.util.Optional;
import org.liaisonhub.keys.SuppliedKeys;

/**
 * How the recipients' door is kept, beyond TLS itself.
 *
 * @param supplied the operator's own key and certificate; empty for the hub's own
 * @param certificateNeeded whether a recipient without a certificate of the hub's is refused in the handshake, password or not
 */
public record BrokerTls(Optional<SuppliedKeys> supplied, boolean certificateNeeded) {
    /** The hub's own certificate; recipients show a password or a certificate. */
    public static final BrokerTls USUAL = new BrokerTls(Optional.empty(), false);
}
