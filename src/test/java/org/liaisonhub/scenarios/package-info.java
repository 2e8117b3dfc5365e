/**
 * Whole discharges through one running hub: a folder under {@code src/test/resources/scenarios} is a test. Start with
 * {@link org.liaisonhub.scenarios.ScenarioTest}. Knows the hub only by its doors (MLLP, HTTP, broker, desk) and by what
 * its ledger shows.
 */
@NullMarked
package org.liaisonhub.scenarios;

import org.jspecify.annotations.NullMarked;
