/**
 * Did it arrive: deliveries, acknowledgements, deadlines and tasks, and the four steps that move them: {@code Fold},
 * {@code Relay}, {@code Acknowledge}, {@code Watch}. Start with {@link org.liaisonhub.delivery.Delivery}. Knows the
 * domain and its own ports; no database, broker, standard or clock of its own.
 */
@NullMarked
package org.liaisonhub.delivery;

import org.jspecify.annotations.NullMarked;
