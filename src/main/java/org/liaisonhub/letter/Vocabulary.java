package org.liaisonhub.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.RiskLevel;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.TreatmentChange;

/** The constants a letter speaks of, each under its own name: {@code Alert.Kind.INFECTION}. */
final class Vocabulary {
    /** Constants a reader must never meet, so they have no words. */
    static final Set<Enum<?>> UNSPOKEN = Set.of(Contact.Part.NOT_TO_BE_TOLD, PatientId.Kind.OTHER);

    static final List<Class<? extends Enum<?>>> SPOKEN = List.of(
            SectionKind.class,
            Alert.Kind.class,
            Answer.Value.class,
            CareOrder.Need.class,
            CareRole.class,
            FollowUpStep.Kind.class,
            RiskLevel.Level.class,
            Contact.Part.class,
            FunctionalStatus.Course.class,
            HomeHelpStatus.class,
            IdentityReliability.class,
            Listing.EmptyReason.class,
            Patient.Sex.class,
            PatientId.Kind.class,
            StayFact.EntryMode.Mode.class,
            StayFact.CareClass.Kind.class,
            StayFact.Departure.Kind.class,
            StayFact.ExitMode.Mode.class,
            StayFact.ExitCircumstance.Kind.class,
            TreatmentChange.class);

    private Vocabulary() {}

    static Map<Enum<?>, String> spokenWith(UnaryOperator<String> words) {
        Map<Enum<?>, String> spoken = new HashMap<>();
        for (Class<? extends Enum<?>> kind : SPOKEN) {
            for (Enum<?> constant : kind.getEnumConstants()) {
                if (!UNSPOKEN.contains(constant)) {
                    spoken.put(constant, words.apply(key(constant)));
                }
            }
        }
        return spoken;
    }

    static String key(Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name();
    }
}
