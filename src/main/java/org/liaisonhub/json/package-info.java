/**
 * JSON, as the hospital sends it, as a simple recipient answers in it, and as the ledger keeps a dossier in it. Start with
 * {@link org.liaisonhub.json.JsonCheck} (the door), {@link org.liaisonhub.json.JsonFeedReader} (the fold step) and
 * {@link org.liaisonhub.json.JsonDossierFormat} (the ledger); the published schemas are resources under {@code json/}.
 * Only this package knows Jackson and the schema validator; it must not know another standard, a database, a route, or
 * what becomes of an event.
 */
@NullMarked
package org.liaisonhub.json;

import org.jspecify.annotations.NullMarked;
