package org.liaisonhub.routing;

import java.time.Duration;
import org.liaisonhub.console.HttpLimits;
import org.liaisonhub.routing.mllp.MllpLimits;
import org.liaisonhub.routing.mllp.MllpTimeouts;

/** The settings by which the doors keep senders and callers within bounds. */
record DoorLimits(HubSettings settings) {

    /** @throws HubNotStarted if one is no limit */
    void check() {
        try {
            mllp();
            mllpTimeouts();
            http();
        } catch (IllegalArgumentException e) {
            throw new HubNotStarted("liaison.mllp.* and liaison.http.*: " + e.getMessage(), e);
        }
    }

    MllpLimits mllp() {
        MllpLimits usual = MllpLimits.defaults();
        int frame = settings.number(Setting.MLLP_FRAME_BYTES);
        return new MllpLimits(
                frame,
                Math.max(2L * frame, usual.maxHeldBytes()),
                settings.number(Setting.MLLP_CONNECTIONS),
                settings.number(Setting.MLLP_CONNECTIONS_PER_PEER),
                usual.workers());
    }

    MllpTimeouts mllpTimeouts() {
        MllpTimeouts usual = MllpTimeouts.defaults();
        return new MllpTimeouts(
                settings.duration(Setting.MLLP_SILENCE),
                settings.duration(Setting.MLLP_FRAME_WITHIN),
                usual.betweenFrames(),
                usual.finalReturn(),
                usual.drain(),
                settings.duration(Setting.MLLP_ANSWER_WITHIN));
    }

    HttpLimits http() {
        Duration header = HttpLimits.defaults().headerWithin();
        return new HttpLimits(
                settings.number(Setting.HTTP_CONNECTIONS),
                settings.number(Setting.HTTP_CONNECTIONS_PER_PEER),
                header,
                settings.number(Setting.HTTP_ACCOUNT_RATE),
                settings.number(Setting.HTTP_PEER_RATE));
    }
}
