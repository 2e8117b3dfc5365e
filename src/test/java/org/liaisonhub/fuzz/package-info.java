/**
 * The readers of what comes from outside under damaged, cut, spliced and malicious input, the same on every run with the
 * same seed. Start with {@link org.liaisonhub.fuzz.FuzzCampaignTest}.
 */
@NullMarked
package org.liaisonhub.fuzz;

import org.jspecify.annotations.NullMarked;
