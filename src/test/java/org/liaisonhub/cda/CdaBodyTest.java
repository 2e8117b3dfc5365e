package org.liaisonhub.cda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.cda.Letters.ENCOUNTER;
import static org.liaisonhub.cda.Letters.fact;
import static org.liaisonhub.cda.Letters.facts;
import static org.liaisonhub.cda.Letters.foreign;
import static org.liaisonhub.cda.Letters.french;
import static org.liaisonhub.cda.Letters.observation;
import static org.liaisonhub.cda.Letters.section;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

/** What the sections of a letter say. */
class CdaBodyTest {
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
}
