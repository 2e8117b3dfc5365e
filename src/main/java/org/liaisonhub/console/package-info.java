/**
 * The hub's one HTTP server: the API by which operators see what is stuck and act on it, and the door of the HTTP feeds.
 * Start with {@link org.liaisonhub.console.ConsoleServer}. The only package that knows Javalin; it knows the ledger by
 * {@code LedgerView} and {@code Desk} alone, and no route, broker or standard.
 */
@NullMarked
package org.liaisonhub.console;

import org.jspecify.annotations.NullMarked;
