/**
 * What the hub makes of a file, without a hub: the dossier, what of the file came to nothing, and from which field each
 * statement is. Start with {@link org.liaisonhub.reading.Case} and {@link org.liaisonhub.reading.Explanation}. No reader helps
 * with it: a field is the source of a statement because the statement changes when the field is left out and the message read
 * again. Knows the domain, the outside of an HL7 v2 message, Jackson for taking JSON apart, and readers only by their interface.
 */
@NullMarked
package org.liaisonhub.reading;

import org.jspecify.annotations.NullMarked;
