package org.liaisonhub.observe;

import java.time.Duration;

/**
 * How the hub is watched.
 *
 * @param period between looks
 * @param diskLow below this free share of the disk somebody should look, 0 to 1
 * @param alerts what is an alert
 * @param desk takes them
 * @param version that runs
 */
public record WatchPlan(Duration period, double diskLow, AlertSetup alerts, AlertDesk desk, String version) {}
