package org.liaisonhub.routing;

import java.util.Optional;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.observe.Meters;
import org.liaisonhub.routing.mllp.MllpTls;

/**
 * How the MLLP door is kept.
 *
 * @param senders who may send as whom; empty where no certificates are asked for
 * @param tls empty for plain text
 */
record MllpDoor(Optional<SenderBook> senders, Optional<MllpTls> tls) {

    /** By the settings; certificates are made for senders that have none yet. */
    static MllpDoor of(HubSettings settings, HubKeys keys) {
        Tls tls = new Tls(settings);
        Optional<SenderBook> senders = tls.mode(Setting.MLLP_TLS) == Tls.Mode.MUTUAL
                ? Optional.of(SenderBook.read(settings.dataFile(Setting.SENDERS), keys))
                : Optional.empty();
        return new MllpDoor(senders, tls.mllp(keys, senders));
    }

    /** The feeds that senders are bound to are open, as those of routes are. */
    void announce(Meters meters) {
        senders.ifPresent(book -> meters.ofSenders(book.feeds(), MllpFeed.ANSWERS));
    }
}
