/**
 * Who must hear it: recipients, their channels, and who gets a stay's documents. Start with
 * {@link org.liaisonhub.directory.Directory}. Knows {@code discharge} only; how the directory is stored or a message
 * travels is not its business.
 */
@NullMarked
package org.liaisonhub.directory;

import org.jspecify.annotations.NullMarked;
