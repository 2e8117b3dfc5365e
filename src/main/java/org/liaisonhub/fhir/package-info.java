/**
 * Translates FHIR R4 into the domain's words and back. Start with
 * {@link org.liaisonhub.fhir.FhirAcknowledgementReader}. Knows the domain and HAPI FHIR; no other standard, no database,
 * route or broker.
 */
@NullMarked
package org.liaisonhub.fhir;

import org.jspecify.annotations.NullMarked;
