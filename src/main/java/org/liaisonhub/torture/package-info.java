/**
 * A hub on its worst day: the real process under load, killed and frozen at random and at named points, started again on the
 * same data; and the checker that says from the files alone whether anything is missing.
 */
@NullMarked
package org.liaisonhub.torture;

import org.jspecify.annotations.NullMarked;
