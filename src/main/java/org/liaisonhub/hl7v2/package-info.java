/**
 * HL7 version 2: what a hospital's systems say, and what we answer them. Start with
 * {@link org.liaisonhub.hl7v2.FirstLook} for a message as it arrives, then {@link org.liaisonhub.hl7v2.Hl7Reader} for
 * what it says and {@link org.liaisonhub.hl7v2.Hl7Acknowledger} for the answer. Knows the discharge domain and the HAPI
 * parser: no transport, no other standard, no clock.
 */
@NullMarked
package org.liaisonhub.hl7v2;

import org.jspecify.annotations.NullMarked;
