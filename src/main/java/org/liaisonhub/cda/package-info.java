/**
 * HL7 CDA Release 2 read: the French letters (LDL-SES, LDL-EES), the GP's summary (VSM), C-CDA, and documents that are a
 * PDF in a CDA envelope. Coded entries where there are any, the narrative otherwise; the original goes with the letter.
 * Start with {@link org.liaisonhub.cda.CdaReader}. Knows the domain and the XML parser of Java, and no other translator.
 */
@NullMarked
package org.liaisonhub.cda;

import org.jspecify.annotations.NullMarked;
