/**
 * Reads what hospital systems tell in FHIR R4, JSON or XML, into the domain's words. Start with
 * {@link org.liaisonhub.fhirfeed.FhirFeedReader}; its sender is answered by {@link org.liaisonhub.fhirfeed.FhirAnswers}. Works on a plain
 * tree of its own, so that what a strict parser would throw at is a remark with a path. Knows the domain; no FHIR library, no other
 * standard, no database or route.
 */
@NullMarked
package org.liaisonhub.fhirfeed;

import org.jspecify.annotations.NullMarked;
