package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.fhir.FhirExamples.resources;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.letter.Block;
import org.liaisonhub.letter.DocumentId;

class FhirLetterTest {
    @Test
    void the_composition_stands_first_and_has_the_european_type() {
        Bundle bundle = FhirExamples.read(HipFracture.letter());

        Composition composition = composition(bundle);
        assertThat(composition.getType().getCodingFirstRep().getCode()).isEqualTo("34105-7");
        assertThat(bundle.getEntryFirstRep().getResource()).isSameAs(composition);
        assertThat(resources(bundle, Patient.class)).hasSize(1);
        assertThat(resources(bundle, Encounter.class)).hasSize(1);
    }

    @Test
    void a_letter_nobody_signed_is_preliminary_and_not_attested() {
        Professional doctor = new Professional(Optional.empty(), "Dr Hugo Exemple", Optional.empty());

        Composition composition = composition(FhirExamples.read(
                HipFracture.letter(HipFracture.dossierWith(new ClinicalFact.Author(doctor, Optional.empty())), 1)));

        assertThat(composition.getStatus()).isEqualTo(Composition.CompositionStatus.PRELIMINARY);
        assertThat(composition.getAttester()).isEmpty();
    }

    @Test
    void the_third_version_replaces_both_former_ones_under_the_same_document_identifier() {
        Bundle first = FhirExamples.read(HipFracture.letter());
        Bundle third = FhirExamples.read(HipFracture.letter(HipFracture.dossier(), 3));

        DocumentId second =
                new DocumentId(HipFracture.STAY, HipFracture.letter().id().kind(), 2);
        assertThat(composition(third).getRelatesTo())
                .extracting(related -> related.getTargetIdentifier().getValue())
                .containsExactly(
                        FhirIdentifiers.version(second).text("value"),
                        first.getIdentifier().getValue());
        assertThat(composition(third).getIdentifier().getValue())
                .isEqualTo(composition(first).getIdentifier().getValue());
        assertThat(third.getIdentifier().getValue())
                .isNotEqualTo(first.getIdentifier().getValue());
    }

    @ParameterizedTest
    @EnumSource(IdentityReliability.class)
    void the_national_number_travels_only_on_a_validated_identity(IdentityReliability reliability) {
        Patient patient = patient(HipFracture.dossierWith(new PatientFact.Identity(HipFracture.patient(reliability))));

        assertThat(patient.getIdentifier().stream()
                        .anyMatch(identifier -> identifier.getSystem().startsWith("urn:oid:1.2.250.1.213.1.4.")))
                .isEqualTo(reliability == IdentityReliability.VALIDATED);
    }

    @Test
    void the_official_name_is_the_birth_name_and_the_usual_name_the_used_one() {
        Patient patient = patient(HipFracture.dossier());

        assertThat(patient.getName())
                .extracting(name -> name.getUse().toCode() + " " + name.getFamily())
                .containsExactly("official SPECIMEN", "usual EXEMPLE");
    }

    @Test
    void a_person_not_to_be_told_is_no_contact() {
        Patient patient = patient(HipFracture.dossier());

        assertThat(patient.getContact())
                .extracting(contact -> contact.getName().getText())
                .containsExactly("Paul Exemple");
    }

    @Test
    void what_is_taken_home_is_a_request_and_what_was_stopped_a_statement_with_its_reason() {
        Bundle bundle = FhirExamples.read(HipFracture.letter());

        assertThat(resources(bundle, MedicationRequest.class))
                .extracting(line -> line.getMedicationCodeableConcept().getText())
                .containsExactly("Paracétamol 1 g", "Ramipril 2,5 mg", "Énoxaparine 4000 UI");
        assertThat(resources(bundle, MedicationStatement.class))
                .extracting(line -> line.getStatus().toCode() + ": "
                        + line.getStatusReasonFirstRep().getText())
                .containsExactly("stopped: Insuffisance rénale", "on-hold: Injection d'iode");
    }

    @Test
    void a_treatment_stopped_without_a_reason_says_that_the_reason_is_unknown() {
        TreatmentLine silent = new TreatmentLine(
                HipFracture.treatments().get(3).treatment(),
                TreatmentChange.STOPPED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Bundle bundle = FhirExamples.read(HipFracture.letter(
                HipFracture.dossierWith(new ClinicalFact.TreatmentsAtDischarge(Listing.of(List.of(silent)))), 1));

        MedicationStatement line = resources(bundle, MedicationStatement.class).get(0);
        assertThat(line.getStatusReasonFirstRep()
                        .getExtensionByUrl(FhirTerms.DATA_ABSENT)
                        .getValue()
                        .primitiveValue())
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @EnumSource(Listing.EmptyReason.class)
    void an_empty_list_says_why_it_is_empty(Listing.EmptyReason why) {
        Bundle bundle = FhirExamples.read(
                HipFracture.letter(HipFracture.dossierWith(new ClinicalFact.Allergies(Listing.empty(why))), 1));

        String expected = switch (why) {
            case NIL_KNOWN -> "nilknown";
            case NOT_ASKED -> "notasked";
            case WITHHELD -> "withheld";
            case UNAVAILABLE -> "unavailable";
        };
        assertThat(section(bundle, "48765-2")
                        .getEmptyReason()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo(expected);
    }

    @Test
    void what_a_bare_letter_does_not_say_it_says_to_be_unsaid() {
        Bundle bundle = FhirExamples.read(HipFracture.bare(new Block.Paragraph("Rien.")));

        SectionComponent course = section(bundle, "8648-8");
        assertThat(course.getText().getDivAsString()).contains("Non communiqué par l'hôpital");
        assertThat(course.getEmptyReason().getCodingFirstRep().getCode()).isEqualTo("unavailable");
        assertThat(composition(bundle).getSection())
                .extracting(section -> section.getCode().getCodingFirstRep().getCode())
                .containsExactly("gaps", "42349-1", "8648-8", "48765-2", "75311-1", "18776-5");
        assertThat(ProfileValidator.faults(bundle)).isEmpty();
    }

    @Test
    void control_characters_and_markup_in_a_text_do_not_break_the_narrative() {
        Bundle bundle = FhirExamples.read(HipFracture.bare(
                new Block.Paragraph("a\u0000b\u0007 <script>alert(1)</script> & \"c\"\r\nd \ud83d\ude91 \ud83d"),
                new Block.Table(List.of("h\u000b"), List.of(List.of("<b>")))));

        String div = section(bundle, "gaps").getText().getDivAsString();
        assertThat(div)
                .contains("a b", "&lt;script&gt;", "&amp;", "<br/>d", "&#x1F691;", "&lt;b&gt;")
                .doesNotContain("<script>", "\u0000", "\u0007", "\u000b");
        assertThat(ProfileValidator.faults(bundle)).isEmpty();
    }

    @Test
    void an_awaited_result_is_a_registered_report_with_whoever_follows_it_up() {
        Bundle bundle = FhirExamples.read(HipFracture.letter());

        DiagnosticReport report = resources(bundle, DiagnosticReport.class).get(0);
        assertThat(report.getStatus()).isEqualTo(DiagnosticReport.DiagnosticReportStatus.REGISTERED);
        assertThat(report.getResultsInterpreter()).hasSize(1);
    }

    @Test
    void a_professional_in_several_parts_is_one_entry() {
        Bundle bundle = FhirExamples.read(HipFracture.letter());

        assertThat(resources(bundle, Practitioner.class))
                .extracting(practitioner -> practitioner.getNameFirstRep().getText())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static Patient patient(Dossier dossier) {
        return resources(FhirExamples.read(HipFracture.letter(dossier, 1)), Patient.class)
                .get(0);
    }

    private static Composition composition(Bundle bundle) {
        return (Composition) bundle.getEntryFirstRep().getResource();
    }

    private static SectionComponent section(Bundle bundle, String code) {
        return composition(bundle).getSection().stream()
                .filter(section ->
                        section.getCode().getCodingFirstRep().getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
