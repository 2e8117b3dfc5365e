/**
 * The hub's own certificate authority, the keys of its server and of its recipients, and the secrets of its HTTP doors, all as files under
 * the data folder. Start at {@link org.liaisonhub.keys.HubKeys}. It must not know the broker, HTTP, or anything of a patient: it makes and
 * reads secrets, others decide what they open.
 */
@NullMarked
package org.liaisonhub.keys;

import org.jspecify.annotations.NullMarked;
