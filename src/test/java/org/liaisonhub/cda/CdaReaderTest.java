package org.liaisonhub.cda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.cda.Letters.ENCOUNTER;
import static org.liaisonhub.cda.Letters.document;
import static org.liaisonhub.cda.Letters.fact;
import static org.liaisonhub.cda.Letters.facts;
import static org.liaisonhub.cda.Letters.french;
import static org.liaisonhub.cda.Letters.read;
import static org.liaisonhub.cda.Letters.section;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayAt;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;

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
