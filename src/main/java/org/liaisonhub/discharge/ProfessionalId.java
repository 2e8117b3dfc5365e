package org.liaisonhub.discharge;

/**
 * The number of a professional or an organisation.
 *
 * @param scheme which register gave it
 * @param value the number, without the scheme's prefix
 */
public record ProfessionalId(Scheme scheme, String value) {
    /** Registers the directory knows. */
    public enum Scheme {
        /** French shared directory of health professionals, 11 digits. */
        RPPS,
        /** Older French departmental register. */
        ADELI,
        /** French register of health facilities, 9 characters. */
        FINESS,
        /** Belgian health professional number. */
        NIHDI,
        /** Swiss (global) location number. */
        GLN,
        /** A number the hospital itself gave. */
        LOCAL
    }
}
