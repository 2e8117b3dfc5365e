/**
 * What is missing: the rule catalogue, and the verdict it gives on a dossier. Start with
 * {@link org.liaisonhub.completeness.RuleCatalogue}. Knows {@code discharge} only, neither how a letter looks nor how
 * it travels.
 */
@NullMarked
package org.liaisonhub.completeness;

import org.jspecify.annotations.NullMarked;
