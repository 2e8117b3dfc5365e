/**
 * Who did what, to what, and why: deeds of persons, and the chain by which a line that was changed, taken out or put in
 * shows. Start with {@link org.liaisonhub.audit.Deed} and {@link org.liaisonhub.audit.Link}. Knows stays and patient
 * numbers, nothing else of the domain; no database, no standard, no clock.
 */
@NullMarked
package org.liaisonhub.audit;

import org.jspecify.annotations.NullMarked;
