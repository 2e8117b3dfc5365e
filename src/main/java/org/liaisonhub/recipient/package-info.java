/**
 * The software of recipients, for whoever shows or tries the hub: it signs in with the folder the hub handed out, reads its
 * mailbox over TLS, answers. Start with {@link org.liaisonhub.recipient.SimulatedRecipient}. It knows the hub by its ports and
 * folders only, as any practice's software does.
 */
@NullMarked
package org.liaisonhub.recipient;

import org.jspecify.annotations.NullMarked;
