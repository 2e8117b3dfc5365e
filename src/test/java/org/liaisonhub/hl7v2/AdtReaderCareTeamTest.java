package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.ProfessionalId.Scheme;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

class AdtReaderCareTeamTest {
    private static List<CareTeamMember> team(String... segments) {
        return Adt.facts(segments).stream()
                .filter(CareTeamMember.class::isInstance)
                .map(CareTeamMember.class::cast)
                .toList();
    }

    private static String rol(String action, String role, String person) {
        return Adt.segment("ROL", 2, action, 3, role, 4, person);
    }

    @Test
    void the_gp_is_the_rol_segment_odrp_with_number_and_phone() {
        // ROL-4 with RPPS in XCN-13; ROL-12 with the number in XTN-12.
        String rol = "ROL||UC|ODRP|10000023084^AGNES^Isabelle^^^^^^ASIP&1.2.250.1.71.4.2.1&ISO^L^^^RPPS||||||||"
                + "^WPN^PH^^^^^^^^^0546442221";

        assertThat(team(Adt.msh("A01"), rol, Adt.PV1))
                .containsExactly(new CareTeamMember(
                        CareRole.GENERAL_PRACTITIONER,
                        Optional.of(new Professional(
                                Optional.of(new ProfessionalId(Scheme.RPPS, "10000023084")),
                                "Isabelle AGNES",
                                Optional.of("0546442221")))));
    }

    @ParameterizedTest
    @CsvSource({
        "ODRP, GENERAL_PRACTITIONER",
        "SUBS, GP_SUBSTITUTE",
        "RT, CORRESPONDENT",
        "RP, REFERRER",
        "AT, ATTENDING",
        "AD, ADMITTING"
    })
    void each_role_code_has_its_part(String code, CareRole role) {
        assertThat(team(Adt.msh("A01"), Adt.PV1, rol("UC", code, "1^HOUSE")))
                .extracting(CareTeamMember::role)
                .containsExactly(role);
    }

    @Test
    void doctors_of_the_visit_are_pv1_7_8_and_17() {
        assertThat(team(Adt.msh("A01"), Adt.stay(7, "1^A", 8, "2^B", 9, "3^C", 17, "4^D")))
                .extracting(member ->
                        member.role() + " " + member.member().orElseThrow().name())
                .containsExactlyInAnyOrder("ATTENDING A", "REFERRER B", "ADMITTING D");
    }

    @Test
    void a_rol_segment_weighs_more_than_pv1_and_an_empty_one_nothing() {
        assertThat(team(Adt.msh("A01"), Adt.stay(7, "1^A"), rol("UC", "AT", "2^B")))
                .extracting(member -> member.member().orElseThrow().name())
                .containsExactly("B");
        assertThat(team(Adt.msh("A01"), Adt.stay(7, "1^A"), rol("AD", "AT", "")))
                .extracting(member -> member.member().orElseThrow().name())
                .containsExactly("A");
    }

    @ParameterizedTest
    @CsvSource({
        "801234567897^X^^^^^^^ASIP&1.2.250.1.71.4.2.1&ISO^D^^^IDNPS, RPPS, 01234567897",
        "10000023084^X^^^^^^^ASIP&1.2.250.1.71.4.2.1&ISO, RPPS, 10000023084",
        "0751234567^X^^^^^^^ASIP&1.2.250.1.71.4.2.1&ISO, ADELI, 751234567",
        "751234567^X^^^^^^^^^^^ADELI, ADELI, 751234567",
        "7601000000000^X^^^^^^^&2.51.1.3&ISO, GLN, 7601000000000",
        "12345678901^X^^^^^^^^^^^NIHDI, NIHDI, 12345678901",
        "4356789876^X^^^^^^^NPI, LOCAL, 4356789876"
    })
    void a_professional_is_known_by_type_or_register(String xcn, Scheme scheme, String value) {
        assertThat(team(Adt.msh("A01"), Adt.stay(7, xcn))
                        .get(0)
                        .member()
                        .orElseThrow()
                        .id())
                .contains(new ProfessionalId(scheme, value));
    }

    @Test
    void of_one_doctor_named_several_times_the_national_number_is_taken() {
        assertThat(team(Adt.msh("A01"), Adt.stay(7, "55^A~10000023084^A^^^^^^^^^^^RPPS"))
                        .get(0)
                        .member()
                        .orElseThrow()
                        .id())
                .contains(new ProfessionalId(Scheme.RPPS, "10000023084"));
    }

    @Test
    void a_deleted_role_says_that_there_is_nobody() {
        assertThat(team(Adt.msh("A08"), Adt.PV1, rol("DE", "ODRP", "1^A")))
                .containsExactly(new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.empty()));
        assertThat(team(Adt.msh("A08"), Adt.PV1, rol("DE", "ODRP", "1^A"), rol("AD", "ODRP", "2^B")))
                .extracting(member -> member.member().orElseThrow().name())
                .containsExactly("B");
        assertThat(team(Adt.msh("A08"), Adt.stay(8, "\"\"")))
                .containsExactly(new CareTeamMember(CareRole.REFERRER, Optional.empty()));
    }

    @Test
    void a_gp_whose_part_has_ended_is_left_out() {
        // ROL-6 is the day before MSH-7.
        String ended = Adt.segment("ROL", 2, "UC", 3, "ODRP", 4, "1^A", 6, "20260228");

        assertThat(team(Adt.msh("A01"), Adt.PV1, ended)).isEmpty();
        assertThat(Adt.remarked(Adt.msh("A01"), Adt.PV1, ended)).contains("ROL-6");
    }

    @Test
    void a_second_holder_of_a_part_and_an_unknown_part_are_remarked() {
        String[] message = {
            Adt.msh("A01"), Adt.PV1, rol("UC", "ODRP", "1^A"), rol("UC", "ODRP", "2^B"), rol("UC", "XX", "3^C")
        };

        assertThat(team(message)).hasSize(1);
        assertThat(Adt.remarked(message).stream().filter("ROL-3"::equals)).hasSize(2);
    }

    @Test
    void correspondents_are_all_kept_and_one_of_them_cannot_be_taken_back() {
        assertThat(team(Adt.msh("A01"), Adt.PV1, rol("UC", "RT", "1^A"), rol("UC", "RT", "2^B")))
                .extracting(member -> member.member().orElseThrow().name())
                .containsExactly("A", "B");
        assertThat(team(Adt.msh("A08"), Adt.PV1, rol("DE", "RT", "1^A"))).isEmpty();
        assertThat(Adt.remarked(Adt.msh("A08"), Adt.PV1, rol("DE", "RT", "1^A")))
                .contains("ROL-2");
    }

    @Test
    void an_identity_event_brings_the_gp_but_no_hospital_doctor() {
        assertThat(team(Adt.msh("A31"), Adt.PID, rol("UC", "ODRP", "1^A"), Adt.stay(7, "2^B")))
                .extracting(CareTeamMember::role)
                .containsExactly(CareRole.GENERAL_PRACTITIONER);
    }
}
