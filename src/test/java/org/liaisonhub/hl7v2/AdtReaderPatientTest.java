package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Contact.Part;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientFact.SharedRecord;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PatientId.Kind;
import org.liaisonhub.discharge.PostalAddress;
import org.liaisonhub.discharge.StayId;

class AdtReaderPatientTest {
    private static final PatientId LOCAL = new PatientId("1.2.4", "77", Kind.LOCAL);

    private static Patient patient(String pid) {
        return Adt.fact(PatientFact.Identity.class, Adt.msh("A01"), pid, Adt.PV1)
                .orElseThrow()
                .patient();
    }

    private static String pid(Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = 5;
        all[1] = "DURAND^ANNE^^^^^L";
        System.arraycopy(fields, 0, all, 2, fields.length);
        return Adt.segment("PID", all);
    }

    @Test
    void the_name_at_birth_is_type_l_and_the_name_in_use_type_d() {
        // XPN-3 repeats the first given name before the others.
        Patient patient = patient(pid(5, "MARTIN^ANNE^^^Mme^^D~DURAND^ANNE^ANNE MARIE-LOU ZOÉ^^^^L"));

        assertThat(patient.birthName()).contains("DURAND");
        assertThat(patient.usedName()).contains("MARTIN");
        assertThat(patient.givenNames()).containsExactly("ANNE", "MARIE-LOU", "ZOÉ");
    }

    @Test
    void a_name_without_type_is_the_legal_one() {
        Patient patient = patient(pid(5, "DOE^JOHN^A"));

        assertThat(patient.birthName()).contains("DOE");
        assertThat(patient.usedName()).isEmpty();
        assertThat(patient.givenNames()).containsExactly("JOHN", "A");
    }

    @Test
    void escape_sequences_and_line_breaks_in_a_name_are_resolved() {
        assertThat(patient(pid(5, "O\\T\\NEIL \\X0D\\JR^ANNE^^^^^L")).birthName())
                .contains("O&NEIL JR");
        assertThat(patient(pid(5, "R\\XE9\\AULT\\.br\\^ANNE^^^^^L")).birthName())
                .contains("RéAULT");
    }

    @ParameterizedTest
    @CsvSource({"19800324, 1980-03-24", "19800324000000, 1980-03-24", "198003241126+0215, 1980-03-24"})
    void the_birth_date_is_read_with_or_without_a_time(String value, LocalDate day) {
        assertThat(patient(pid(7, value)).birthDate()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"19450000", "1945", "24/03/1980"})
    void a_birth_date_that_is_no_day_is_left_out_and_remarked(String value) {
        assertThat(patient(pid(7, value)).birthDate()).isEmpty();
        assertThat(Adt.remarked(Adt.msh("A01"), pid(7, value), Adt.PV1)).contains("PID-7");
    }

    @Test
    void an_unknown_sex_is_an_answer_and_silence_is_none() {
        assertThat(patient(pid(8, "F")).sex()).contains(Patient.Sex.FEMALE);
        assertThat(patient(pid(8, "U")).sex()).contains(Patient.Sex.UNKNOWN);
        assertThat(patient(pid()).sex()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VALI, VALIDATED",
        "PROV, PROVISIONAL",
        "RECUP, RECOVERED",
        "DOUT, DOUBTFUL",
        "VALI~DOUA, DOUBTFUL",
        "VALI~FICT, FICTITIOUS",
        "'', NOT_STATED"
    })
    void the_reliability_is_pid_32_and_one_doubt_outweighs_the_rest(String codes, IdentityReliability reliability) {
        assertThat(patient(pid(32, codes)).reliability()).isEqualTo(reliability);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1^^^INS&1.2.250.1.213.1.4.8&ISO^INS, INS_NIR",
                "1^^^INS&1.2.250.1.213.1.4.9&ISO^INS, INS_NIA",
                "1^^^INS&1.2.250.1.213.1.4.10&ISO^INS, INS_NIR",
                "1^^^X^INS-NIR, INS_NIR",
                "1^^^X^INS-NIA, INS_NIA",
                "1^^^&2.16.840.1.113883.3.6777.5.1&ISO, NISS",
                "7561234567897^^^&2.16.756.5.32&ISO, AHVN13",
                "1^^^HOSP^PI, LOCAL",
                "1^^^HOSP^MR, LOCAL",
                "1^^^HOSP, LOCAL",
                "1^^^USSSA^SS, OTHER",
                "1^^^HOSP^AN, OTHER"
            })
    void a_number_is_known_by_its_authority_else_by_its_type(String cx, Kind kind) {
        assertThat(patient(pid(3, cx)).ids()).extracting(PatientId::kind).containsExactly(kind);
    }

    @Test
    void a_stay_is_called_by_the_hospitals_own_numbers_only() {
        // PI; INS; untyped; PID-18 account.
        String pid =
                pid(3, "77^^^HOSP&1.2.4&ISO^PI~1^^^INS&1.2.250.1.213.1.4.8&ISO^INS~9^^^OTHER", 18, "555^^^HOSP^AN");

        assertThat(Adt.facts(Adt.msh("A01"), pid, Adt.PV1).stream().filter(CalledBy.class::isInstance))
                .containsExactly(new CalledBy(LOCAL));
    }

    @Test
    void an_emptied_number_is_none() {
        assertThat(patient(pid(3, "\"\"^^^&2.71&ISO~77^^^HOSP&1.2.4&ISO^PI")).ids())
                .containsExactly(LOCAL);
    }

    @Test
    void a_patient_without_a_name_keeps_the_traits_known_before() {
        String[] message = {Adt.msh("A03"), "PID|||77^^^HOSP&1.2.4&ISO^PI", Adt.PV1};

        assertThat(Adt.fact(PatientFact.Identity.class, message)).isEmpty();
        assertThat(Adt.facts(message)).contains(new CalledBy(LOCAL));
        assertThat(Adt.remarked(message)).contains("PID-5");
    }

    @Test
    void home_and_place_of_birth_are_told_apart_by_the_type_of_the_address() {
        // XAD-7 BDL with its INSEE code in XAD-9; H.
        String pid = pid(11, "^^^^^^BDL^^63220~28 Av X^Bat B^PARIS^^75007^FRA^H");

        assertThat(patient(pid).birthPlace()).contains("63220");
        assertThat(Adt.fact(PatientFact.Address.class, Adt.msh("A01"), pid, Adt.PV1))
                .contains(new PatientFact.Address(new PostalAddress(
                        List.of("28 Av X", "Bat B"), Optional.of("75007"), Optional.of("PARIS"), Optional.of("FRA"))));
    }

    @Test
    void a_postal_code_is_no_place_of_birth() {
        assertThat(patient(pid(11, "^^DIJON^21^21000^FRA^BDL")).birthPlace()).isEmpty();
    }

    @Test
    void phones_are_read_in_old_and_new_form_and_a_fax_or_mail_address_is_none() {
        String pid = pid(13, "0102030405~^PRN^FX^^^^0999999999~^NET^Internet^a@b.fr", 14, "^WPN^PH^^^^^^^^^0546442221");

        assertThat(Adt.fact(PatientFact.Phones.class, Adt.msh("A01"), pid, Adt.PV1))
                .contains(new PatientFact.Phones(List.of("0102030405", "0546442221")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', K, TRUSTED_PERSON",
        "'', P, NOT_TO_BE_TOLD",
        "P, C, NOT_TO_BE_TOLD",
        "'', C, EMERGENCY",
        "GRD, '', LEGAL_REPRESENTATIVE",
        "SPO, N, OTHER",
        "CGV, '', CARER"
    })
    void the_part_of_a_contact_is_nk1_7_else_nk1_3_and_a_ban_outweighs_both(String nk13, String nk17, Part part) {
        String nk1 = Adt.segment("NK1", 2, "DURAND^PAUL", 3, nk13 + "^epoux", 5, "0102030405", 7, nk17);

        assertThat(Adt.fact(PatientFact.Contacts.class, Adt.msh("A01"), nk1, Adt.PV1)
                        .orElseThrow()
                        .contacts()
                        .entries())
                .containsExactly(new Contact(
                        "PAUL DURAND", Optional.of("epoux"), part, List.of("0102030405"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIF, INO, ACTIVE, false",
        "FERME, '', CLOSED, false",
        "INEXISTANT, '', NONE, false",
        "ACTIF, IO, ACTIVE, true",
        "'', IO, CLOSED, true"
    })
    void the_shared_record_is_zfa_1_and_an_objection_zfa_9(
            String state, String consent, SharedRecord.State expected, boolean objected) {
        assertThat(Adt.fact(SharedRecord.class, Adt.msh("A01"), Adt.PV1, Adt.segment("ZFA", 1, state, 9, consent)))
                .contains(new SharedRecord(expected, objected));
    }

    @Test
    void an_identity_event_is_about_the_patient_not_about_a_stay() {
        // A31 with a stay in PV1-19 all the same.
        List<DischargeEvent> events =
                Adt.understood(Adt.msh("A31"), Adt.PID, Adt.PV1).events();

        assertThat(events).isNotEmpty().extracting(DischargeEvent::about).containsOnly(LOCAL);
        assertThat(Adt.notUnderstood(Adt.msh("A28"), "PID|||", Adt.PV1).code()).isEqualTo("HUB-2123");
    }

    @Test
    void an_identity_in_a_stay_message_is_about_the_stay() {
        assertThat(Adt.understood(Adt.msh("A01"), Adt.PID, Adt.PV1).events())
                .extracting(DischargeEvent::about)
                .containsOnly(new StayId("1.2.3", "4711"));
    }

    @Test
    void a_merge_is_told_to_both_numbers_and_the_traits_to_the_survivor() {
        PatientId retired = new PatientId("1.2.4", "66", Kind.LOCAL);
        MergedInto merged = new MergedInto(retired, LOCAL);

        List<DischargeEvent> events = Adt.understood(Adt.msh("A40"), Adt.PID, "MRG|66^^^HOSP&1.2.4&ISO^PI")
                .events();

        assertThat(events.stream().filter(event -> event.fact().equals(merged)).map(DischargeEvent::about))
                .containsExactlyInAnyOrder(retired, LOCAL);
        assertThat(events.stream()
                        .filter(event -> event.fact() instanceof PatientFact.Identity)
                        .map(DischargeEvent::about))
                .containsExactly(LOCAL);
    }

    @Test
    void several_merges_in_one_message_keep_their_pairs() {
        List<DischargeEvent> events = Adt.understood(
                        Adt.msh("A40"), "PID|||1^^^H^PI", "MRG|2^^^H^PI", "PID|||3^^^H^PI", "MRG|4^^^H^PI")
                .events();

        assertThat(events.stream().map(DischargeEvent::fact).distinct())
                .extracting(fact -> ((MergedInto) fact).retired().value() + ">"
                        + ((MergedInto) fact).surviving().value())
                .containsExactly("2>1", "4>3");
    }

    @Test
    void a_merge_of_a_number_with_itself_or_with_none_is_not_understood() {
        assertThat(Adt.notUnderstood(Adt.msh("A40"), Adt.PID).code()).isEqualTo("HUB-2124");
        assertThat(Adt.notUnderstood(Adt.msh("A40"), Adt.PID, "MRG|77^^^HOSP&1.2.4&ISO^PI")
                        .code())
                .isEqualTo("HUB-2124");
    }
}
