package org.liaisonhub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.discharge.StayId;

/** Who gets a stay's documents. */
class AddressingTest {
    private static final Directory DIRECTORY = new Directory(List.of(
            Recipients.with("gp", "1"),
            Recipients.with("nurse", "2"),
            Recipients.with("referrer", "3"),
            Recipients.with("pharmacy", "4"),
            Recipients.unreachable("fax", "5")));

    @Test
    void gp_referrer_and_nurse_are_addressed_in_their_roles() {
        List<Addressee> addressees = of(
                member(CareRole.COMMUNITY_NURSE, "2"),
                member(CareRole.REFERRER, "3"),
                member(CareRole.GENERAL_PRACTITIONER, "1"));

        assertThat(addressees)
                .extracting(addressee -> addressee.recipient().id(), Addressee::role, Addressee::isNurse)
                .containsExactly(
                        tuple("gp", CareRole.GENERAL_PRACTITIONER, false),
                        tuple("referrer", CareRole.REFERRER, false),
                        tuple("nurse", CareRole.COMMUNITY_NURSE, true));
    }

    @Test
    void a_gp_who_also_sent_the_patient_is_addressed_once_as_gp() {
        assertThat(of(member(CareRole.REFERRER, "1"), member(CareRole.GENERAL_PRACTITIONER, "1")))
                .extracting(Addressee::role)
                .containsExactly(CareRole.GENERAL_PRACTITIONER);
    }

    @Test
    void a_pharmacist_of_the_care_team_is_sent_nothing_unless_the_hospital_wants_it() {
        assertThat(of(member(CareRole.PHARMACIST, "4"))).isEmpty();

        assertThat(of(wanted(CareRole.PHARMACIST, "4")))
                .extracting(addressee -> addressee.recipient().id())
                .containsExactly("pharmacy");
    }

    @Test
    void nobody_without_a_secure_address_or_unknown_to_the_directory_is_addressed() {
        assertThat(of(member(CareRole.GENERAL_PRACTITIONER, "5"), member(CareRole.REFERRER, "99")))
                .isEmpty();
    }

    @Test
    void a_hospital_that_says_there_is_no_gp_addresses_none() {
        assertThat(of(new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.empty())))
                .isEmpty();
    }

    private static List<Addressee> of(Fact... facts) {
        Saying saying = new Saying(Instant.EPOCH, "M", "test");
        StayId stay = new StayId("CH", "1");
        return new Addressing(DIRECTORY)
                .of(Dossier.EMPTY.with(Arrays.stream(facts)
                        .map(fact -> new DischargeEvent(stay, saying, fact))
                        .toList()));
    }

    private static Fact member(CareRole role, String number) {
        return new CareTeamMember(role, Optional.of(Recipients.named(number)));
    }

    private static Fact wanted(CareRole role, String number) {
        return new HomeFact.WantedRecipients(List.of(new HomeFact.WantedRecipient(role, Recipients.named(number))));
    }
}
