/**
 * The hub shown at work: fictitious discharges played through the real doors, and recipients' software that answers them.
 * Start with {@link org.liaisonhub.demo.Demo}. Must not reach into the hub past its ports, its ledger's view and the
 * folders it hands to recipients: what the demo shows, an outsider can do.
 */
@NullMarked
package org.liaisonhub.demo;

import org.jspecify.annotations.NullMarked;
