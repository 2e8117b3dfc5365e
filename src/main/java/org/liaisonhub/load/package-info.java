/**
 * A hospital and its recipients under load: numbered fictitious discharges sent over several connections, mailboxes read over
 * TLS and answered, and a book of what was acknowledged and what arrived. Start with {@link org.liaisonhub.load.Load}. It knows
 * a hub by its ports and by the folders it hands out, so that the hub may be another process, and may die.
 */
@NullMarked
package org.liaisonhub.load;

import org.jspecify.annotations.NullMarked;
