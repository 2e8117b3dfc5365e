package org.liaisonhub.demo;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
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

    private DemoPace() {}

    /** These settings, on the demo's own folder, with the directory, owners, ledger and broker that lie in it. */
    static HubSettings of(HubSettings settings, Path folder) {
        // All at once: a wait may be too long for another that is not yet shortened.
        Map<Setting, String> values = new EnumMap<>(settings.values());
        values.putAll(FASTER);
        values.put(Setting.DIRECTORY, Setting.DIRECTORY.standard());
        // What is invented does not belong into a ledger or a broker that hubs of the hospital share.
        values.put(Setting.LEDGER_URL, Setting.LEDGER_URL.standard());
        values.put(Setting.BROKER_URL, Setting.BROKER_URL.standard());
        return new HubSettings(settings.home(), folder, values).with(Setting.OWNERS, Setting.OWNERS.standard());
    }
}
