package org.liaisonhub.demo;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

/** The hub's settings at the demo's pace: what takes half an hour in a hospital takes seconds here. */
final class DemoPace {
    private static final Map<Setting, String> FASTER = Map.of(
            Setting.TECHNICAL_WAIT, "PT3S",
            Setting.RESENDS, "2",
            Setting.FIRST_BACK_OFF, "PT1S",
            Setting.LONGEST_BACK_OFF, "PT4S",
            Setting.WATCH_PERIOD, "500",
            Setting.RELAY_PERIOD, "100",
            Setting.GRACE, "PT0S");

    /**
     * Where it is found on this machine, and how it speaks. All else is of the hospital: a demo that listened beyond loopback, or
     * took part in a shared ledger, broker or mail server, would answer real senders and invent things for real people.
     */
    private static final Set<Setting> KEPT = Set.of(
            Setting.MLLP_PORT,
            Setting.HTTP_PORT,
            Setting.BROKER_PORT,
            Setting.OBSERVE_PORT,
            Setting.PORT_OFFSET,
            Setting.DISK_REFUSE_BELOW,
            Setting.ZONE,
            Setting.LANGUAGE);

    private DemoPace() {}

    /** These settings, on the demo's own folder, with the directory, owners, ledger and broker that lie in it, and these routes. */
    static HubSettings of(HubSettings settings, Path folder, Path routes) {
        // All at once: a wait may be too long for another that is not yet shortened.
        Map<Setting, String> values = new EnumMap<>(FASTER);
        KEPT.forEach(kept -> values.put(kept, settings.text(kept)));
        values.put(Setting.ROUTES, routes.toAbsolutePath().toString());
        return new HubSettings(settings.home(), folder, values);
    }
}
