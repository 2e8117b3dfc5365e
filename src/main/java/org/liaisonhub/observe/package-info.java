/**
 * What operations see: how the hub is (health), how much of everything there is (metrics), and on which port. Start with
 * {@link org.liaisonhub.observe.Observatory}. It asks the hub's parts off the way of messages and knows none of them but
 * through {@link org.liaisonhub.observe.Sights}; no name, label or text in it says anything of a patient.
 */
@NullMarked
package org.liaisonhub.observe;

import org.jspecify.annotations.NullMarked;
