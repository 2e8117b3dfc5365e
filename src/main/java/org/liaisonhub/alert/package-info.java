/**
 * What somebody must be told, and when: once when it starts, once when it clears, grouped. Start with
 * {@link org.liaisonhub.alert.AlertBoard}. Pure Java; it knows neither where the figures come from nor how a notice
 * travels, and no text in it says anything of a patient.
 */
@NullMarked
package org.liaisonhub.alert;

import org.jspecify.annotations.NullMarked;
