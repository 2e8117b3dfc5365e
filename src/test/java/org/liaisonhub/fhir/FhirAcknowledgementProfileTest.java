package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.Golden;

class FhirAcknowledgementProfileTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Path PROFILES = Path.of("fhir-profiles");
    private static final FhirAcknowledgementWriter DR_MARTIN = new FhirAcknowledgementWriter("dr-martin");

    private static FhirValidator validator;

    @BeforeAll
    static void load_the_profiles_once() throws IOException {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(FHIR);
        try (Stream<Path> files = Files.list(PROFILES)) {
            files.filter(file -> file.getFileName().toString().matches("[A-Za-z]+-acknowledgement.*\\.json"))
                    .forEach(file -> ours.addResource(FHIR.newJsonParser().parseResource(text(file))));
        }
        validator = FHIR.newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        new DefaultProfileValidationSupport(FHIR),
                        ours,
                        new SnapshotGeneratingValidationSupport(FHIR),
                        new CommonCodeSystemsTerminologyService(FHIR),
                        new InMemoryTerminologyServerValidationSupport(FHIR))));
    }

    static Stream<String> kinds() {
        return FhirAcknowledgementSamples.oneOfEachKind().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_published_example_is_what_the_writer_writes(String kind) {
        Path example = PROFILES.resolve("examples").resolve("acknowledgement-" + kind + ".json");

        Golden.check(example, written(kind) + "\n");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_answer_conforms_to_the_profile(String kind) {
        assertThat(errors(written(kind))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void each_definition_is_itself_valid_fhir(Path definition) {
        assertThat(errors(text(definition))).isEmpty();
    }

    static Stream<Path> definitions() {
        return Stream.of(
                        "CodeSystem-acknowledgement",
                        "ValueSet-acknowledgement",
                        "StructureDefinition-acknowledgement",
                        "StructureDefinition-acknowledgement-header",
                        "StructureDefinition-acknowledgement-outcome")
                .map(name -> PROFILES.resolve(name + ".json"));
    }

    @Test
    void the_profile_refuses_an_error_without_an_outcome() {
        Bundle answer = parser().parseResource(Bundle.class, written("refused"));
        answer.getEntry().remove(1);
        ((MessageHeader) answer.getEntryFirstRep().getResource()).getResponse().setDetails(null);

        assertThat(errors(parser().encodeResourceToString(answer))).anyMatch(error -> error.contains("ack-1"));
    }

    @Test
    void the_profile_refuses_a_code_that_is_not_ours() {
        Bundle answer = parser().parseResource(Bundle.class, written("accepted"));
        OperationOutcome outcome = (OperationOutcome) answer.getEntry().get(1).getResource();
        outcome.getIssueFirstRep().getDetails().getCodingFirstRep().setCode("acepted");

        assertThat(errors(parser().encodeResourceToString(answer))).anyMatch(error -> error.contains("acepted"));
    }

    @Test
    void the_profile_refuses_an_answer_that_answers_nothing() {
        Bundle answer = parser().parseResource(Bundle.class, written("accepted"));
        ((MessageHeader) answer.getEntryFirstRep().getResource()).setResponse(null);

        assertThat(errors(parser().encodeResourceToString(answer)))
                .anyMatch(error -> error.contains("MessageHeader.response"));
    }

    private static String written(String kind) {
        return new String(
                DR_MARTIN.answer(
                        FhirAcknowledgementSamples.MESSAGE_ID,
                        FhirAcknowledgementSamples.oneOfEachKind().get(kind)),
                StandardCharsets.UTF_8);
    }

    private static List<String> errors(String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static IParser parser() {
        return FHIR.newJsonParser();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
