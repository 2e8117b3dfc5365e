package org.liaisonhub.discharge;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is said of the person rather than of the stay, or bears a person's name: when a stay turns out to be another
 * patient's, it stays with the one of whom it was said.
 */
final class OfThePerson {
    private static final Set<CareRole> OF_THE_STAY = EnumSet.of(CareRole.ATTENDING, CareRole.ADMITTING);
    private static final Set<Class<? extends Fact>> KINDS = Set.of(
            PatientFact.Identity.class,
            PatientFact.TraitsFrom.class,
            PatientFact.CalledBy.class,
            PatientFact.Address.class,
            PatientFact.Phones.class,
            PatientFact.Contacts.class,
            PatientFact.SharedRecord.class,
            StayFact.IdentityVouched.class,
            HomeFact.WantedRecipients.class,
            HomeFact.LivingSituation.class,
            HomeFact.HomeHelp.class,
            HomeFact.PausedServices.class,
            HomeFact.Equipment.class,
            // A record opened on the wrong patient shows his allergies and his treatments.
            ClinicalFact.Allergies.class,
            ClinicalFact.Alerts.class,
            ClinicalFact.TreatmentsBefore.class,
            ItemFact.OutsideSummary.class,
            // The wrong name stands on them.
            ClinicalFact.Attached.class,
            ClinicalFact.NamedDocuments.class,
            ItemFact.Document.class);

    private OfThePerson() {}

    static boolean is(Fact fact) {
        return KINDS.contains(fact.getClass())
                || fact instanceof StayFact.CareTeamMember member && !OF_THE_STAY.contains(member.role())
                || fact instanceof ItemFact.OrderedTreatment order
                        && order.stage() == ItemFact.OrderedTreatment.Stage.BEFORE;
    }
}
