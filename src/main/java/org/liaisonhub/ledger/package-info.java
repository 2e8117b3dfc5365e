/**
 * The ledger as tables: SQLite in a file for one hub, PostgreSQL for several, with every statement in the {@code .sql}
 * files of the resources. Start with {@link org.liaisonhub.ledger.SqlLedger} and {@code V1__ledger.sql}. Knows the
 * domain and SQL; no standard, no broker, no route, and not how a dossier is written as text.
 */
@NullMarked
package org.liaisonhub.ledger;

import org.jspecify.annotations.NullMarked;
