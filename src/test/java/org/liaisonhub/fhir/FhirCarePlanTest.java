package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.fhir.FhirExamples.resources;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.StayFact;

class FhirCarePlanTest {
    @Test
    void the_task_is_due_at_the_first_visit_and_belongs_to_the_nurse() {
        Bundle bundle = FhirExamples.read(HipFracture.carePlan());

        Task task = resources(bundle, Task.class).get(0);
        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
        assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-11-21T07:00:00Z");
        Organization owner = bundle.getEntry().stream()
                .filter(entry -> entry.getFullUrl().equals(task.getOwner().getReference()))
                .map(entry -> (Organization) entry.getResource())
                .findFirst()
                .orElseThrow();
        assertThat(owner.getName()).isEqualTo("SSIAD des Exemples");
    }

    @Test
    void an_order_says_what_how_often_and_until_when() {
        Bundle bundle = FhirExamples.read(HipFracture.carePlan());

        ServiceRequest order = resources(bundle, ServiceRequest.class).get(0);
        assertThat(order.getCode().getText()).isEqualTo("Injection d'énoxaparine");
        assertThat(order.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("injection-infusion");
        assertThat(order.getOccurrenceTiming().getCode().getText()).isEqualTo("une fois par jour");
        assertThat(order.getOccurrenceTiming()
                        .getRepeat()
                        .getBoundsPeriod()
                        .getEndElement()
                        .getValueAsString())
                .isEqualTo("2026-12-16");
    }

    @Test
    void every_request_of_the_document_is_an_activity_of_the_plan() {
        Bundle bundle = FhirExamples.read(HipFracture.carePlan());

        assertThat(resources(bundle, CarePlan.class).get(0).getActivity())
                .extracting(activity -> activity.getReference().getReference())
                .containsAll(bundle.getEntry().stream()
                        .filter(entry -> entry.getResource() instanceof ServiceRequest)
                        .map(Bundle.BundleEntryComponent::getFullUrl)
                        .toList());
    }

    @Test
    void a_silent_hospital_still_gives_a_plan_that_says_so_and_a_task() {
        Bundle bundle = FhirExamples.read(HipFracture.carePlan(Dossier.EMPTY, 1));

        assertThat(resources(bundle, CarePlan.class).get(0).getNoteFirstRep().getText())
                .isEqualTo("Non communiqué par l'hôpital.");
        assertThat(resources(bundle, Task.class)).hasSize(1);
    }

    @Test
    void after_death_there_is_nothing_to_take_on() {
        Bundle bundle = FhirExamples.read(
                HipFracture.carePlan(HipFracture.dossierWith(new StayFact.ExitMode(StayFact.ExitMode.Mode.DEATH)), 1));

        assertThat(resources(bundle, Task.class)).isEmpty();
        assertThat(resources(bundle, CarePlan.class)).isEmpty();
        assertThat(ProfileValidator.faults(bundle)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HomeHelpStatus.class)
    void every_status_of_home_help_has_a_code_of_the_published_system(HomeHelpStatus status) {
        Bundle bundle = FhirExamples.read(HipFracture.carePlan(
                HipFracture.dossierWith(new HomeFact.HomeHelp(
                        status,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                1));

        Observation observation = resources(bundle, Observation.class).stream()
                .filter(found -> found.getMeta().hasProfile(FhirTerms.PROFILE + "home-help-status"))
                .findFirst()
                .orElseThrow();
        assertThat(ProfileValidator.text(ProfileValidator.PROFILES.resolve("CodeSystem-home-help-status.json")))
                .contains("\"code\": \""
                        + observation
                                .getValueCodeableConcept()
                                .getCodingFirstRep()
                                .getCode() + "\"");
    }

    @Test
    void its_type_is_the_nurses_discharge_summary() {
        Composition composition = (Composition)
                FhirExamples.read(HipFracture.carePlan()).getEntryFirstRep().getResource();

        assertThat(composition.getType().getCodingFirstRep().getCode()).isEqualTo("34745-0");
    }
}
