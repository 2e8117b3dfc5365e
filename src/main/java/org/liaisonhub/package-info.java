/** The hub. */
@NullMarked
package org.liaisonhub;

import org.jspecify.annotations.NullMarked;
