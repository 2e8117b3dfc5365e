/**
 * What we will say: the liaison letter for the GP and the care plan for the community nurse, as sections a person can
 * read. Start with {@link org.liaisonhub.letter.LetterWriter}. Knows {@code discharge} and {@code completeness}; no
 * standard and no channel.
 */
@NullMarked
package org.liaisonhub.letter;

import org.jspecify.annotations.NullMarked;
