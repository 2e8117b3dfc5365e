package org.liaisonhub.demo;

import java.nio.file.Path;
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

    /** These settings, on the demo's own folder, with the directory and owners that lie in it. */
    static HubSettings of(HubSettings settings, Path folder) {
        HubSettings own = new HubSettings(settings.home(), folder, settings.values())
                .with(Setting.DIRECTORY, Setting.DIRECTORY.standard())
                .with(Setting.OWNERS, Setting.OWNERS.standard());
        for (Map.Entry<Setting, String> faster : FASTER.entrySet()) {
            own = own.with(faster.getKey(), faster.getValue());
        }
        return own;
    }
}
