/**
 * The {@code liaison} command: it starts a hub, and it asks a running one what is stuck and acts on it. Start with
 * {@link org.liaisonhub.cli.Liaison}. The only package that knows picocli; the commands for operators know the hub by its
 * HTTP API alone, so that they start fast and see what any other program would see.
 */
@NullMarked
package org.liaisonhub.cli;

import org.jspecify.annotations.NullMarked;
