/**
 * What the hospital said: one {@link org.liaisonhub.discharge.Dossier} per stay, folded from
 * {@link org.liaisonhub.discharge.DischargeEvent}s in whatever order they arrive. Start with {@code Dossier}, then
 * {@link org.liaisonhub.discharge.Fact}. Knows only {@code java} and jspecify: no standard, no database, no clock.
 */
@NullMarked
package org.liaisonhub.discharge;

import org.jspecify.annotations.NullMarked;
