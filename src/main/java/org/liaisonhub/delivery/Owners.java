package org.liaisonhub.delivery;

import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.discharge.Dossier;

/** Names the person, or the desk with somebody always at it, who owns a task. */
@FunctionalInterface
public interface Owners {
    /** Name and telephone of the owner, for a stay of which this is known. */
    String nameOf(Fixer fixer, Dossier dossier);
}
