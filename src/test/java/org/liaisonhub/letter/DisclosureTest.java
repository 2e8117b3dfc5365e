package org.liaisonhub.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.letter.Story.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.LivingSituation;
import org.liaisonhub.discharge.HomeFact.WantedRecipient;
import org.liaisonhub.discharge.HomeFact.WantedRecipients;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientId;

class DisclosureTest {
    private static final PatientId INS =
            new PatientId("1.2.250.1.213.1.4.8", "241047511312345", PatientId.Kind.INS_NIR);
    private static final PatientId LOCAL = new PatientId("CHU-NORD", "8001234567", PatientId.Kind.LOCAL);

    @Test
    void a_person_not_to_be_told_appears_nowhere_in_letter_or_care_plan() {
        Dossier told = HeartFailureStory.told();

        assertThat(Story.letter(told)).contains("Claire MOREAU").doesNotContain("Gérard", "06 00 00 00 99");
        assertThat(Story.carePlan(told)).contains("Claire MOREAU").doesNotContain("Gérard", "06 00 00 00 99");
        assertThat(Story.french()
                        .letter(Story.STAY, 1, told, Story.COMPLETE, Story.NOON)
                        .dossier()
                        .toString())
                .contains("Claire MOREAU")
                .doesNotContain("Gérard", "06 00 00 00 99");
    }

    @Test
    void the_same_person_is_withheld_under_every_other_part() {
        Dossier dossier = dossier(
                contacts(
                        person("Gérard LEFÈVRE", Contact.Part.NOT_TO_BE_TOLD),
                        person("LEFÈVRE Gérard", Contact.Part.EMERGENCY)),
                new LivingSituation(Answer.Value.NO, Optional.of("son frère Gérard Lefèvre")),
                new HomeHelp(
                        HomeHelpStatus.INFORMAL_CARER,
                        Optional.of("Gérard Lefèvre"),
                        Optional.of("06 00 00 00 99"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Gérard Lefèvre")),
                new WantedRecipients(List.of(new WantedRecipient(
                        CareRole.COORDINATOR, Story.doctor("M. Gérard LEFÈVRE", "06 00 00 00 99")))));

        assertThat(Disclosure.of(dossier).toString())
                .doesNotContainIgnoringCase("gérard")
                .doesNotContain("99");
    }

    @Test
    void where_only_withheld_persons_are_known_nothing_hints_at_them() {
        Dossier dossier = dossier(contacts(person("Gérard LEFÈVRE", Contact.Part.NOT_TO_BE_TOLD)));

        assertThat(Disclosure.of(dossier).find(Contacts.class)).isEmpty();
        assertThat(Story.letter(dossier)).doesNotContain("Personnes à joindre");
    }

    @Test
    void a_withheld_family_name_alone_does_not_withhold_the_whole_family() {
        Dossier dossier = dossier(contacts(
                person("MOREAU", Contact.Part.NOT_TO_BE_TOLD), person("Claire MOREAU", Contact.Part.TRUSTED_PERSON)));

        assertThat(Story.letter(dossier)).contains("Personne de confiance : Claire MOREAU");
    }

    @ParameterizedTest
    @EnumSource(IdentityReliability.class)
    void a_national_number_is_told_of_a_validated_identity_only(IdentityReliability reliability) {
        Dossier dossier = dossier(identity(reliability), new CalledBy(INS), new MergedInto(LOCAL, INS));

        boolean told = Story.letter(dossier).contains(INS.value());
        boolean carried = Disclosure.of(dossier).toString().contains(INS.value());

        assertThat(told).isEqualTo(reliability == IdentityReliability.VALIDATED);
        assertThat(carried).isEqualTo(reliability == IdentityReliability.VALIDATED);
        assertThat(Story.letter(dossier)).contains(LOCAL.value());
    }

    @Test
    void a_dossier_with_nothing_to_withhold_is_told_whole() {
        Dossier dossier = dossier(identity(IdentityReliability.VALIDATED), new CalledBy(INS));

        assertThat(Disclosure.of(dossier)).isEqualTo(dossier);
    }

    private static Identity identity(IdentityReliability reliability) {
        return new Identity(new Patient(
                Optional.of("LEFÈVRE"),
                Optional.empty(),
                List.of("Jeanne"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reliability,
                List.of(INS, LOCAL)));
    }

    private static Contacts contacts(Contact... contacts) {
        return new Contacts(Listing.of(Arrays.asList(contacts)));
    }

    private static Contact person(String name, Contact.Part part) {
        return new Contact(name, Optional.empty(), part, List.of(), Optional.empty());
    }
}
