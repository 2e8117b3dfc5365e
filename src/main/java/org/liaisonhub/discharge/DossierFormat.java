package org.liaisonhub.discharge;

/** How a dossier is kept as text. Reading what was written gives an equal dossier. */
public interface DossierFormat {
    /** The dossier as text. */
    String write(Dossier dossier);

    /**
     * The dossier that was written.
     *
     * @throws IllegalArgumentException if the text is not what {@link #write} makes
     */
    Dossier read(String text);
}
