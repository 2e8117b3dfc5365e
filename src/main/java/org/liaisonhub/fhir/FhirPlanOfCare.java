package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.PROFILE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.StayFact.CareTeamMember;
import org.liaisonhub.letter.SectionKind;

/** The plan itself: the GP's follow-up in a letter; in a nurse's document everything to do, by whom, and a task. */
final class FhirPlanOfCare {
    private static final List<SectionKind> TO_DO = List.of(
            SectionKind.NURSING_CARE,
            SectionKind.WOUNDS,
            SectionKind.HOME_HELP,
            SectionKind.EQUIPMENT,
            SectionKind.FOLLOW_UP);

    private final FhirFrame frame;
    private final FhirCodedSections coded;

    FhirPlanOfCare(FhirFrame frame, FhirCodedSections coded) {
        this.frame = frame;
        this.coded = coded;
    }

    /** Puts the letter's next steps under one plan, as the European profile has it. */
    void ofTheGp() {
        List<Reference> steps = coded.of(SectionKind.FOLLOW_UP).entries();
        if (!steps.isEmpty()) {
            CarePlan plan = plan();
            steps.forEach(step -> plan.addActivity().setReference(step));
            coded.put(
                    SectionKind.FOLLOW_UP, FhirCoded.of(List.of(frame.entries().add(plan))));
        }
    }

    /** Puts all care at home under one plan, with the task to accept or refuse it before the first visit. */
    void ofTheNurse() {
        CarePlan plan = plan();
        plan.getMeta().addProfile(PROFILE + "liaison-care-plan");
        TO_DO.forEach(kind ->
                coded.of(kind).toDo().forEach(entry -> plan.addActivity().setReference(entry)));
        FhirCoded orders = coded.of(SectionKind.NURSING_CARE);
        if (orders.equals(FhirCoded.NOT_STATED)) {
            plan.addNote().setText(frame.phrases().of("not-stated"));
        }
        firstVisit().ifPresent(visit -> plan.setPeriod(FhirTimes.from(FhirTimes.dateTime(visit))));
        team().ifPresent(plan::addCareTeam);
        Reference reference = frame.entries().add(plan);
        List<Reference> entries =
                new ArrayList<>(List.of(reference, frame.entries().add(task(reference))));
        entries.addAll(orders.entries());
        coded.put(SectionKind.NURSING_CARE, FhirCoded.of(entries));
    }

    private CarePlan plan() {
        CarePlan plan = new CarePlan();
        plan.setStatus(CarePlan.CarePlanStatus.ACTIVE);
        plan.setIntent(CarePlan.CarePlanIntent.PLAN);
        plan.setTitle(FhirText.clean(frame.document().title()));
        plan.setSubject(frame.patient());
        plan.setEncounter(frame.encounter());
        plan.setCreatedElement(frame.writtenAt());
        plan.setAuthor(frame.responsible());
        return plan;
    }

    private Task task(Reference plan) {
        Task task = new Task();
        task.getMeta().addProfile(PROFILE + "liaison-care-task");
        task.setStatus(Task.TaskStatus.REQUESTED);
        task.setIntent(Task.TaskIntent.ORDER);
        task.setCode(FhirTerms.concept("http://hl7.org/fhir/CodeSystem/task-code", "fulfill"));
        task.setDescription(frame.phrases().of("task"));
        task.setFocus(plan.copy());
        task.setFor(frame.patient());
        task.setEncounter(frame.encounter());
        task.setAuthoredOnElement(frame.writtenAt());
        task.setRequester(frame.responsible());
        members()
                .filter(member -> member.role() == CareRole.COMMUNITY_NURSE)
                .flatMap(member -> member.member().stream())
                .findFirst()
                .ifPresent(nurse -> task.setOwner(frame.parties().of(nurse)));
        firstVisit()
                .ifPresent(visit ->
                        task.getRestriction().setPeriod(new Period().setEndElement(FhirTimes.dateTime(visit))));
        return task;
    }

    private Optional<Instant> firstVisit() {
        return frame.dossier().find(HomeFact.NursingCare.class).stream()
                .flatMap(care -> care.orders().entries().stream())
                .map(CareOrder::firstVisit)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Reference> team() {
        CareTeam team = new CareTeam();
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE);
        team.setSubject(frame.patient());
        members()
                .forEach(fact -> fact.member()
                        .ifPresent(member -> team.addParticipant()
                                .addRole(FhirTerms.words(frame.phrases().of("role." + FhirTerms.code(fact.role()))))
                                .setMember(frame.parties().of(member))));
        return team.hasParticipant() ? Optional.of(frame.entries().add(team)) : Optional.empty();
    }

    private Stream<CareTeamMember> members() {
        return frame.dossier().all(CareTeamMember.class).stream();
    }
}
