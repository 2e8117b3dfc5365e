/**
 * How much room is left for the hub's state, and from when on nothing more may be taken in. Start at
 * {@link org.liaisonhub.disk.DiskGuard}. It must not know what the room is used for: neither broker nor ledger nor feeds.
 */
@NullMarked
package org.liaisonhub.disk;

import org.jspecify.annotations.NullMarked;
