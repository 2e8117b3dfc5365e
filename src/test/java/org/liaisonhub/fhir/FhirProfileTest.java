package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.fhir.FhirExamples.resources;
import static org.liaisonhub.fhir.ProfileValidator.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.FileKind;

class FhirProfileTest {
    private static final Map<String, byte[]> EXAMPLES = FhirExamples.oneOfEachKind();

    static Stream<String> kinds() {
        return EXAMPLES.keySet().stream();
    }

    static Stream<Path> definitions() {
        return ProfileValidator.definitions()
                .filter(file -> !file.getFileName().toString().contains("acknowledgement"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_message_conforms_to_fhir_and_to_our_profiles(String kind) {
        assertThat(faults(new String(EXAMPLES.get(kind), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_published_example_is_what_the_writer_writes(String kind) throws IOException {
        Path example = ProfileValidator.PROFILES.resolve("examples").resolve(kind + ".json");
        String written = FhirExamples.pretty(EXAMPLES.get(kind));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(example, written);
        }

        assertThat(ProfileValidator.text(example)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void each_definition_is_itself_valid_fhir(Path definition) {
        assertThat(faults(ProfileValidator.text(definition))).isEmpty();
    }

    @Test
    void a_letter_with_an_enclosed_file_conforms() {
        Attached attached = new Attached(
                "ORD-1",
                "Ordonnance",
                Optional.of(new AttachedFile("ab".repeat(32), FileKind.PDF, 4_711, Optional.of(HipFracture.WRITTEN))),
                false);
        Bundle letter = FhirExamples.read(HipFracture.letter(HipFracture.dossierWith(attached), 1));

        assertThat(resources(letter, DocumentReference.class)).hasSize(1);
        assertThat(faults(letter)).isEmpty();
    }

    @Test
    void a_letter_without_hospital_course_is_refused() {
        Bundle letter = letter();
        composition(letter).getSection().removeIf(section -> hasCode(section.getCode(), "8648-8"));

        assertThat(faults(letter)).anyMatch(fault -> fault.contains("hospitalCourse"));
    }

    @Test
    void a_letter_without_treatment_is_refused_unless_the_patient_died() {
        Bundle letter = letter();
        composition(letter).getSection().removeIf(section -> hasCode(section.getCode(), "75311-1"));
        Bundle afterDeath = FhirExamples.document(EXAMPLES.get("letter-after-death"));

        assertThat(faults(letter)).anyMatch(fault -> fault.contains("let-1"));
        assertThat(composition(afterDeath).getSection()).noneMatch(section -> hasCode(section.getCode(), "75311-1"));
        assertThat(faults(afterDeath)).isEmpty();
    }

    @Test
    void a_line_that_does_not_say_what_changed_is_refused() {
        Bundle letter = letter();
        resources(letter, MedicationRequest.class).get(1).getExtension().clear();

        assertThat(faults(letter)).anyMatch(fault -> fault.contains("let-2"));
    }

    @Test
    void a_line_that_hides_its_profile_is_refused_all_the_same() {
        Bundle letter = letter();
        MedicationRequest line = resources(letter, MedicationRequest.class).get(0);
        line.setMeta(new Meta());
        line.getExtension().clear();

        assertThat(faults(letter)).anyMatch(fault -> fault.contains("let-2"));
    }

    @Test
    void a_stopped_treatment_that_is_silent_on_its_reason_is_refused() {
        Bundle letter = letter();
        resources(letter, MedicationStatement.class).get(0).getStatusReason().clear();

        assertThat(faults(letter)).anyMatch(fault -> fault.contains("statusReason"));
    }

    @Test
    void a_stopped_treatment_cannot_be_taken_home() {
        Bundle letter = letter();
        change(resources(letter, MedicationRequest.class).get(0))
                .getCodingFirstRep()
                .setCode("stopped");

        assertThat(faults(letter)).anyMatch(fault -> fault.contains("lmr-1"));
    }

    @Test
    void a_change_that_is_not_in_the_code_system_is_refused() {
        Bundle letter = letter();
        change(resources(letter, MedicationRequest.class).get(0))
                .getCodingFirstRep()
                .setCode("incresed");

        assertThat(faults(letter)).anyMatch(fault -> fault.contains("incresed"));
    }

    @Test
    void a_home_help_status_that_is_not_in_the_code_system_is_refused() {
        Bundle letter = letter();
        Observation status = resources(letter, Observation.class).stream()
                .filter(observation -> observation.hasValueCodeableConcept())
                .findFirst()
                .orElseThrow();
        status.getValueCodeableConcept().getCodingFirstRep().setCode("perhaps");

        assertThat(faults(letter)).anyMatch(fault -> fault.contains("perhaps"));
    }

    @Test
    void a_care_plan_without_its_task_is_refused() {
        Bundle plan = FhirExamples.document(EXAMPLES.get("care-plan"));
        plan.getEntry().removeIf(entry -> entry.getResource() instanceof Task);

        assertThat(faults(plan)).anyMatch(fault -> fault.contains("cpd-1"));
    }

    @Test
    void a_plan_that_says_what_to_do_in_words_only_is_refused() {
        Bundle plan = FhirExamples.document(EXAMPLES.get("care-plan"));
        resources(plan, CarePlan.class).get(0).addActivity().getDetail().setDescription("Injection");

        assertThat(faults(plan)).anyMatch(fault -> fault.contains("CarePlan.activity"));
    }

    @Test
    void a_message_without_its_document_is_refused() {
        Bundle message = FhirExamples.bundle(EXAMPLES.get("letter"));
        message.getEntry().removeIf(entry -> entry.getResource() instanceof Bundle);

        assertThat(faults(message)).anyMatch(fault -> fault.contains("msg-2"));
    }

    @Test
    void a_replacement_that_does_not_name_what_it_replaces_is_refused() {
        Bundle message = FhirExamples.bundle(EXAMPLES.get("letter-replacement"));
        ((MessageHeader) message.getEntryFirstRep().getResource())
                .getExtension()
                .clear();

        assertThat(faults(message)).anyMatch(fault -> fault.contains("hdr-1"));
    }

    @Test
    void a_withdrawal_without_a_reason_is_refused() {
        Bundle message = FhirExamples.bundle(EXAMPLES.get("letter-withdrawal"));
        ((MessageHeader) message.getEntryFirstRep().getResource()).setReason(null);

        assertThat(faults(message)).anyMatch(fault -> fault.contains("hdr-2"));
    }

    @Test
    void an_event_that_is_not_in_the_code_system_is_refused() {
        Bundle message = FhirExamples.bundle(EXAMPLES.get("letter"));
        ((MessageHeader) message.getEntryFirstRep().getResource())
                .getEventCoding()
                .setCode("leter");

        assertThat(faults(message)).anyMatch(fault -> fault.contains("leter"));
    }

    private static Bundle letter() {
        return FhirExamples.document(EXAMPLES.get("letter"));
    }

    private static Composition composition(Bundle document) {
        return (Composition) document.getEntryFirstRep().getResource();
    }

    private static CodeableConcept change(MedicationRequest line) {
        return (CodeableConcept)
                line.getExtension().get(0).getExtensionByUrl("change").getValue();
    }

    private static boolean hasCode(CodeableConcept concept, String code) {
        return concept.getCoding().stream().anyMatch(coding -> coding.getCode().equals(code));
    }
}
