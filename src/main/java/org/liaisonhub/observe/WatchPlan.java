package org.liaisonhub.observe;

import java.time.Duration;

/**
 * How the hub is watched.
 *
 * @param period between looks
 * @param alerts what is an alert
 * @param desk takes them
 * @param version that runs
 */
public record WatchPlan(Duration period, AlertSetup alerts, AlertDesk desk, String version) {}
