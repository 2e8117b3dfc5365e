/**
 * Translates the domain's words into FHIR R4 and back. Start with {@link org.liaisonhub.fhir.FhirMessages} for what is
 * sent, with {@link org.liaisonhub.fhir.FhirAcknowledgementReader} for what is answered. Knows the domain and HAPI FHIR;
 * no other standard, no database, route or broker.
 */
@NullMarked
package org.liaisonhub.fhir;

import org.jspecify.annotations.NullMarked;
