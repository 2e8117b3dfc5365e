package org.liaisonhub.torture;

import java.util.HashMap;
import java.util.Map;

/** How long the hub of a campaign waits for anything, as its settings. */
final class Pace {
    private static final Map<String, String> HURRIED = Map.of(
            "liaison.retention.keep", "PT20S",
            "liaison.retention.period", "1000",
            "liaison.schedule.technical-wait", "PT10S",
            "liaison.schedule.resends", "1000000",
            "liaison.schedule.attempts", "1000000",
            "liaison.schedule.first-back-off", "PT1S",
            "liaison.schedule.longest-back-off", "PT5S",
            "liaison.watch.period", "500");

    private Pace() {}

    /**
     * Hours and months of waiting fit into a campaign: what is silent for ten seconds is sent again, for ever, and content goes twenty
     * seconds after all is settled.
     */
    static Map<String, String> hurried() {
        return HURRIED;
    }

    /** The same, but what is sent again cannot outrun the answers to it. */
    static Map<String, String> calm() {
        Map<String, String> calm = new HashMap<>(HURRIED);
        calm.put("liaison.schedule.technical-wait", "PT1M");
        return calm;
    }
}
