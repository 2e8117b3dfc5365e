package org.liaisonhub.completeness;

import java.util.EnumSet;
import java.util.Set;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.HomeFact.PausedServices;
import org.liaisonhub.discharge.HomeHelpStatus;

/** Who is to come to the patient's home: nurse, home help, a service paused for the stay. */
final class HomeServices {
    private static final Set<HomeHelpStatus> ORDERED = EnumSet.of(
            HomeHelpStatus.EXISTING_RESUME,
            HomeHelpStatus.EXISTING_INCREASE,
            HomeHelpStatus.REQUESTED,
            HomeHelpStatus.ARRANGED);

    private HomeServices() {}

    /** Whether some service has been asked to come, whatever it answered. */
    static boolean isOrdered(HomeHelpStatus status) {
        return ORDERED.contains(status);
    }

    /** Whether there is nursing care to give. */
    static boolean isNursingOrdered(Dossier dossier) {
        return dossier.find(NursingCare.class)
                .filter(care -> !care.orders().entries().isEmpty())
                .isPresent();
    }

    /** Whether anybody at all is to come, who must be told when nobody needs to. */
    static boolean areKnown(Dossier dossier) {
        boolean help = dossier.find(HomeHelp.class)
                .filter(known -> isOrdered(known.status()))
                .isPresent();
        boolean paused = dossier.find(PausedServices.class)
                .filter(known -> !known.services().entries().isEmpty())
                .isPresent();
        return help || paused || new CareCircle(dossier).has(CareRole.COMMUNITY_NURSE);
    }
}
