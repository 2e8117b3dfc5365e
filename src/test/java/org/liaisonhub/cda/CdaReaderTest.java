package org.liaisonhub.cda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.cda.Letters.ENCOUNTER;
import static org.liaisonhub.cda.Letters.document;
import static org.liaisonhub.cda.Letters.fact;
import static org.liaisonhub.cda.Letters.facts;
import static org.liaisonhub.cda.Letters.foreign;
import static org.liaisonhub.cda.Letters.french;
import static org.liaisonhub.cda.Letters.observation;
import static org.liaisonhub.cda.Letters.read;
import static org.liaisonhub.cda.Letters.section;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.StayAt;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

class CdaReaderTest {
    private static final Instant MADE = Instant.parse("2026-11-20T13:00:00Z");

    @Test
    void a_letter_with_the_number_of_its_stay_is_about_that_stay() {
        Understood understood = read(french(ENCOUNTER));

        assertThat(understood.events()).extracting(DischargeEvent::about).containsOnly(new StayId("990000010", "26-1"));
        assertThat(understood.remarks())
                .extracting(remark -> remark.where())
                .doesNotContain("componentOf/encompassingEncounter/id");
    }

    @Test
    void a_letter_without_it_is_about_the_patients_stay_at_the_time_of_admission_else_a_stay_of_its_own() {
        String noNumber = ENCOUNTER.replace("<id root=\"990000010\" extension=\"26-1\"/>", "");
        PatientId patient = new PatientId("990000010", "4711", PatientId.Kind.LOCAL);

        assertThat(read(french(noNumber)).events())
                .extracting(DischargeEvent::about)
                .containsOnly(new StayAt(
                        patient,
                        Instant.parse("2026-11-15T08:00:00Z"),
                        Optional.of(new StayId("990000010", "4711@20261115"))));
        assertThat(read(french("")).events())
                .extracting(DischargeEvent::about)
                .containsOnly(new StayAt(patient, MADE, Optional.empty()));
    }

    @Test
    void what_stands_around_a_document_says_whose_stay_it_is() {
        StayId stay = new StayId("1.2.3", "S-9");

        Understood understood =
                (Understood) Letters.READER.read(french(ENCOUNTER).getBytes(StandardCharsets.UTF_8), "mllp", stay);

        assertThat(understood.events()).extracting(DischargeEvent::about).containsOnly(stay);
    }

    @Test
    void who_the_patient_is_stands_beside_what_the_admissions_system_says_and_where_he_lives_never_outdoes_it() {
        String letter = french(ENCOUNTER).replace("<patient>", "<addr><city>LYON</city></addr><patient>");

        assertThat(facts(letter)).noneMatch(PatientFact.Identity.class::isInstance);
        assertThat(fact(letter, PatientFact.TraitsFrom.class).patient().displayName())
                .isEqualTo("Anne MERCIER");
        assertThat(read(letter).events())
                .filteredOn(event -> event.fact() instanceof PatientFact.Address)
                .singleElement()
                .satisfies(event -> assertThat(event.saying().at()).isEqualTo(Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({"1.2.250.1.213.1.4.8,VALIDATED", "1.2.3.4,NOT_STATED"})
    void a_french_national_number_stands_only_on_a_validated_identity(String root, IdentityReliability reliability) {
        String letter = french(ENCOUNTER)
                .replace("<patientRole>", "<patientRole><id root=\"" + root + "\" extension=\"277076322082910\"/>");

        assertThat(fact(letter, PatientFact.TraitsFrom.class).patient().reliability())
                .isEqualTo(reliability);
    }

    @Test
    void a_letter_made_after_the_patient_left_says_so_and_one_made_before_says_when_he_will() {
        String early = french(ENCOUNTER).replace("20261120140000+0100", "20261119140000+0100");
        Instant left = Instant.parse("2026-11-20T12:30:00Z");

        assertThat(facts(french(ENCOUNTER)))
                .contains(new StayFact.Departure(StayFact.Departure.Kind.LEFT, Optional.of(left)));
        assertThat(facts(early))
                .contains(new StayFact.ExpectedDeparture(Optional.of(left)))
                .noneMatch(StayFact.Departure.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({
        "160849004,x,HOME",
        "127,Hospitalisation à domicile,HOSPITAL_AT_HOME",
        "500,EHPAD,NURSING_HOME",
        "ORG-073,Autre établissement de santé,TRANSFER",
        "ORG-1,Domicile,HOME",
        "419620001,x,DEATH",
        "GEN-092.06.03,Autre,OTHER"
    })
    void the_mode_of_exit_is_read_by_its_code_or_else_by_its_label(
            String code, String label, StayFact.ExitMode.Mode mode) {
        String letter = french(
                ENCOUNTER,
                section(
                        "42545-4",
                        "x",
                        observation("ORG-074", "<value code=\"" + code + "\" displayName=\"" + label + "\"/>")));

        assertThat(facts(letter)).contains(new StayFact.ExitMode(mode));
    }

    @Test
    void the_answers_the_law_asks_for_are_read_with_an_unknown_where_nobody_searched() {
        String letter = french(
                ENCOUNTER,
                section(
                        "42545-4",
                        "x",
                        observation("MED-143", "<value>Chute sans fracture</value>"),
                        observation("MED-309", "<value value=\"false\"/>"),
                        observation("MED-145", "<value value=\"false\"/>"),
                        observation("MED-147", "<value value=\"true\"/>"),
                        observation("MED-148", "<value>Aucun</value>")));

        assertThat(facts(letter))
                .contains(
                        new ClinicalFact.AdverseEvents(
                                new Answer(Answer.Value.YES, Optional.of("Chute sans fracture"))),
                        new ClinicalFact.ResistantOrganisms(new Answer(Answer.Value.UNKNOWN, Optional.empty())),
                        new ClinicalFact.Transfusion(new Answer(Answer.Value.YES, Optional.empty())));
    }

    @Test
    void a_treatment_is_what_its_entry_and_its_row_say_together() {
        String rows = """
                <table><thead><tr><th>Médicament</th><th>Dose</th><th>Fréquence</th><th>Commentaire</th></tr></thead>
                <tbody><tr><td ID="m1">BISOPROLOL 2,5 mg</td><td>1 comprimé</td><td>le matin</td><td>%s</td></tr></tbody></table>""";
        String entry = """
                <substanceAdministration classCode="SBADM" moodCode="EVN"><text><reference value="#m1"/></text>
                <effectiveTime><low value="20261120"/><high value="20270520"/></effectiveTime>
                <consumable><manufacturedProduct><manufacturedMaterial>
                <code code="6200" codeSystem="1.2.250.1.213.2.3.1"><translation code="C07AB07" displayName="Bisoprolol" codeSystem="2.16.840.1.113883.6.73"/></code>
                <name>BISOPROLOL 2,5 mg</name></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>""";

        String letter = french(
                ENCOUNTER,
                section("10183-2", rows.formatted("Pouls à 7 jours"), entry),
                section("18610-6", rows.formatted("Bradycardie").replace("m1", "m2"), entry.replace("m1", "m2")));

        assertThat(fact(letter, ClinicalFact.TreatmentsAtDischarge.class)
                        .lines()
                        .entries())
                .satisfiesExactly(
                        home -> {
                            assertThat(home.treatment().name()).isEqualTo("BISOPROLOL 2,5 mg");
                            assertThat(home.treatment().dosage()).contains("1 comprimé, le matin");
                            assertThat(home.treatment().code().orElseThrow().code())
                                    .isEqualTo("C07AB07");
                            assertThat(home.duration()).contains("jusqu’au 20/05/2027");
                            assertThat(home.change()).isEqualTo(TreatmentChange.NOT_STATED);
                            assertThat(home.monitoring()).contains("Pouls à 7 jours");
                        },
                        stopped -> {
                            assertThat(stopped.change()).isEqualTo(TreatmentChange.STOPPED);
                            assertThat(stopped.reason().map(TreatmentLine.ChangeReason::text))
                                    .contains("Bradycardie");
                        });
    }

    @Test
    void treatments_without_entries_are_read_from_the_text() {
        String letter = french(
                ENCOUNTER,
                section(
                        "10183-2",
                        "<list><item>Bisoprolol 2,5 mg le matin</item><item>Apixaban 5 mg x 2</item></list>"));

        assertThat(fact(letter, ClinicalFact.TreatmentsAtDischarge.class)
                        .lines()
                        .entries())
                .extracting(line -> line.treatment().name())
                .containsExactly("Bisoprolol 2,5 mg le matin", "Apixaban 5 mg x 2");
    }

    @Test
    void an_explicit_none_is_one_in_words_as_in_codes() {
        String inWords =
                french(ENCOUNTER, section("48765-2", "Aucune allergie connue"), section("10183-2", "Aucun traitement"));
        String inCodes = foreign(
                ENCOUNTER,
                section(
                        "48765-2",
                        "<paragraph>reviewed</paragraph>",
                        "<act><entryRelationship><observation negationInd=\"true\"><value code=\"419199007\"/></observation></entryRelationship></act>"));

        assertThat(facts(inWords))
                .contains(
                        new ClinicalFact.Allergies(Listing.empty(EmptyReason.NIL_KNOWN)),
                        new ClinicalFact.TreatmentsAtDischarge(Listing.empty(EmptyReason.NIL_KNOWN)));
        assertThat(facts(inCodes)).contains(new ClinicalFact.Allergies(Listing.empty(EmptyReason.NIL_KNOWN)));
    }

    @Test
    void a_section_that_is_not_there_or_has_no_information_says_nothing() {
        String letter = french(
                ENCOUNTER,
                "<component><section nullFlavor=\"NI\"><code code=\"48765-2\"/><text>Aucune</text></section></component>");

        assertThat(facts(letter))
                .noneMatch(ClinicalFact.Allergies.class::isInstance)
                .noneMatch(ClinicalFact.TreatmentsAtDischarge.class::isInstance)
                .noneMatch(ClinicalFact.FollowUp.class::isInstance);
    }

    @Test
    void a_planned_act_is_a_step_with_its_day_and_its_priority_and_one_that_was_done_is_none() {
        String letter = french(
                ENCOUNTER,
                section(
                        "18776-5",
                        "<content ID=\"a\">Consultation de cardiologie</content>",
                        "<encounter moodCode=\"ARQ\"><text><reference value=\"#a\"/></text><effectiveTime value=\"20261215\"/>"
                                + "<priorityCode displayName=\"à rappeler\"/></encounter>",
                        "<procedure moodCode=\"EVN\"><code displayName=\"Échographie faite\"/></procedure>"));

        assertThat(fact(letter, ClinicalFact.FollowUp.class).steps().entries())
                .containsExactly(new FollowUpStep(
                        FollowUpStep.Kind.APPOINTMENT,
                        "Consultation de cardiologie (à rappeler)",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 12, 15))));
    }

    @Test
    void results_are_awaited_in_the_french_letter_and_given_in_others() {
        String organizer = "<organizer><component><observation><id root=\"7.7\"/><code displayName=\"Hemoglobin\"/>"
                + "<statusCode code=\"completed\"/><value value=\"13.2\" unit=\"g/dL\"/></observation></component></organizer>";

        assertThat(fact(french(ENCOUNTER, section("30954-2", "TSH attendue")), ClinicalFact.PendingResults.class)
                        .results()
                        .entries())
                .extracting(ClinicalFact.PendingResult::what)
                .containsExactly("TSH attendue");
        assertThat(facts(foreign(ENCOUNTER, section("30954-2", "x", organizer))))
                .contains(new ItemFact.Result(
                        "7.7 Hemoglobin",
                        "Hemoglobin",
                        ItemFact.Result.State.FINAL,
                        Optional.of("13.2 g/dL"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void the_gp_is_who_the_header_says_with_the_national_number() {
        String participant = """
                <participant typeCode="INF"><functionCode code="PCP"/><associatedEntity classCode="PROV">
                <id root="1.2.250.1.71.4.2.1" extension="899700000013"/>
                <associatedPerson><name><given>Claire</given><family>MARTIN</family><suffix>DR</suffix></name></associatedPerson>
                </associatedEntity></participant>""";

        assertThat(facts(french(participant + ENCOUNTER)))
                .filteredOn(StayFact.CareTeamMember.class::isInstance)
                .singleElement()
                .satisfies(member -> {
                    StayFact.CareTeamMember gp = (StayFact.CareTeamMember) member;
                    assertThat(gp.role()).isEqualTo(CareRole.GENERAL_PRACTITIONER);
                    assertThat(gp.member().orElseThrow().name()).isEqualTo("Dr Claire MARTIN");
                    assertThat(gp.member().orElseThrow().id())
                            .contains(new ProfessionalId(ProfessionalId.Scheme.RPPS, "99700000013"));
                });
    }

    @Test
    void the_original_is_enclosed_byte_for_byte_under_the_id_all_versions_share() {
        String letter = french(ENCOUNTER);

        Attached original = fact(letter, Attached.class);

        assertThat(original.document()).isEqualTo("9.9^D");
        assertThat(original.file().orElseThrow().kind()).isEqualTo(FileKind.CDA);
        assertThat(read(letter).files())
                .singleElement()
                .satisfies(file -> assertThat(file.bytes()).isEqualTo(letter.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_pdf_in_a_cda_envelope_is_enclosed_beside_its_envelope() {
        String body =
                "<component><nonXMLBody><text mediaType=\"application/pdf\" representation=\"B64\">JVBERi0x\nLjQKJSVFT0YK"
                        + "</text></nonXMLBody></component>";
        String letter =
                french(ENCOUNTER).replaceFirst("<component><structuredBody></structuredBody></component>", body);

        assertThat(facts(letter))
                .filteredOn(Attached.class::isInstance)
                .extracting(
                        fact -> ((Attached) fact).title(),
                        fact -> ((Attached) fact).file().orElseThrow().kind())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lettre", FileKind.PDF),
                        org.assertj.core.groups.Tuple.tuple("Lettre (CDA)", FileKind.CDA));
    }

    @Test
    void a_letter_that_replaces_another_takes_the_other_back() {
        String related =
                "<relatedDocument typeCode=\"RPLC\"><parentDocument><id root=\"9.9\" extension=\"OLD\"/></parentDocument></relatedDocument>";

        assertThat(facts(french(related + ENCOUNTER))).contains(new Attached("9.9^OLD", "", Optional.empty(), true));
    }

    @Test
    void a_letter_in_progress_is_not_signed() {
        String signed =
                "<legalAuthenticator><time value=\"20261120140000+0100\"/><signatureCode code=\"S\"/><assignedEntity>"
                        + "<assignedPerson><name>Dr Garnier</name></assignedPerson></assignedEntity></legalAuthenticator>";
        String status = section("33557-0", "En cours", observation("GEN-065", "<value code=\"385651009\"/>"));

        assertThat(fact(french(signed + ENCOUNTER), ClinicalFact.Author.class).signedAt())
                .contains(MADE);
        assertThat(fact(french(signed + ENCOUNTER, status), ClinicalFact.Author.class)
                        .signedAt())
                .isEmpty();
    }

    @Test
    void what_the_gp_wrote_is_what_was_known_before_and_is_sent_to_nobody() {
        String summary = document(
                "SYNTH", "<realmCode code=\"FR\"/>", "", section("10160-0", "<list><item>Plavix 75 mg</item></list>"));

        Understood understood = read(summary);

        assertThat(understood.files()).isEmpty();
        assertThat(understood.events()).singleElement().satisfies(event -> {
            assertThat(event.about()).isEqualTo(new PatientId("990000010", "4711", PatientId.Kind.LOCAL));
            assertThat(((ItemFact.OutsideSummary) event.fact())
                            .treatments()
                            .orElseThrow()
                            .entries())
                    .extracting(treatment -> treatment.name())
                    .containsExactly("Plavix 75 mg");
        });
    }

    @Test
    void a_letter_of_entry_that_comes_with_its_stay_says_what_the_patient_took_before_it() {
        String entry = document(
                "18761-7",
                "<realmCode code=\"FR\"/>",
                ENCOUNTER,
                section("42346-7", "<list><item>Plavix 75 mg</item></list>"));

        assertThat(facts(entry))
                .hasAtLeastOneElementOfType(ClinicalFact.TreatmentsBefore.class)
                .noneMatch(Attached.class::isInstance)
                .noneMatch(StayFact.Departure.class::isInstance);
    }

    @Test
    void another_document_of_the_hospital_goes_with_the_letter_and_says_nothing_of_treatments() {
        String note = document(
                "11488-4",
                "<realmCode code=\"US\"/>",
                ENCOUNTER,
                section("10160-0", "<list><item>Aspirin</item></list>"));

        assertThat(facts(note))
                .hasAtLeastOneElementOfType(Attached.class)
                .noneMatch(ClinicalFact.TreatmentsAtDischarge.class::isInstance)
                .noneMatch(ClinicalFact.TreatmentsBefore.class::isInstance);
    }

    @Test
    void the_door_hears_which_document_and_whose_stay() {
        assertThat(Letters.READER.look(french(ENCOUNTER).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new CdaLook.Acceptable("9.9^D-1", "990000010/26-1"));
    }

    @Test
    void nothing_of_a_document_stands_in_a_remark_or_a_reason() {
        String letter = french(ENCOUNTER).replace("MERCIER", "SECRETNAME").replace("4711", "SECRETNUMBER");

        assertThat(read(letter).remarks().toString()).contains("component").doesNotContain("SECRET");
        assertThat(List.of(CdaFault.values())).extracting(CdaFault::code).doesNotHaveDuplicates();
    }
}
