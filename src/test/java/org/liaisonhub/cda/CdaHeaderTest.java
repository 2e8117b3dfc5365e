package org.liaisonhub.cda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.cda.Letters.ENCOUNTER;
import static org.liaisonhub.cda.Letters.fact;
import static org.liaisonhub.cda.Letters.facts;
import static org.liaisonhub.cda.Letters.french;
import static org.liaisonhub.cda.Letters.observation;
import static org.liaisonhub.cda.Letters.read;
import static org.liaisonhub.cda.Letters.section;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.StayFact;

/** What the header of a letter says: whose it is, who wrote it, when the patient left. */
class CdaHeaderTest {
    private static final Instant MADE = Instant.parse("2026-11-20T13:00:00Z");

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
}
