package org.liaisonhub.observe;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.liaisonhub.alert.AlertRules;
import org.liaisonhub.alert.WorkingHours;

/**
 * What is an alert, and where it goes.
 *
 * @param rules when to tell
 * @param hours in which feeds are expected to speak
 * @param idle how long each feed may be silent in them; a feed that is not named may be for ever
 * @param ways by which every notice goes
 * @param kept the file in which alerts are kept
 */
public record AlertSetup(
        AlertRules rules, WorkingHours hours, Map<String, Duration> idle, List<String> ways, Path kept) {
    public AlertSetup {
        idle = Map.copyOf(idle);
        ways = List.copyOf(ways);
    }
}
