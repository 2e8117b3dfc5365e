package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.PROFILE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        List<FhirNode> steps = coded.of(SectionKind.FOLLOW_UP).entries();
        if (!steps.isEmpty()) {
            FhirNode plan = plan(FhirNode.resource("CarePlan"));
            steps.forEach(step -> plan.addNode("activity").set("reference", step));
            coded.put(
                    SectionKind.FOLLOW_UP, FhirCoded.of(List.of(frame.entries().add(plan))));
        }
    }

    /** Puts all care at home under one plan, with the task to accept or refuse it before the first visit. */
    void ofTheNurse() {
        FhirNode plan = plan(FhirNode.resource("CarePlan", PROFILE + "liaison-care-plan"));
        TO_DO.forEach(kind ->
                coded.of(kind).toDo().forEach(entry -> plan.addNode("activity").set("reference", entry)));
        FhirCoded orders = coded.of(SectionKind.NURSING_CARE);
        if (orders.equals(FhirCoded.NOT_STATED)) {
            plan.add("note", FhirTerms.note(frame.phrases().of("not-stated")));
        }
        firstVisit().ifPresent(visit -> plan.set("period", FhirTimes.from(FhirTimes.moment(visit))));
        team().ifPresent(team -> plan.add("careTeam", team));
        FhirNode reference = frame.entries().add(plan);
        List<FhirNode> entries =
                new ArrayList<>(List.of(reference, frame.entries().add(task(reference))));
        entries.addAll(orders.entries());
        coded.put(SectionKind.NURSING_CARE, FhirCoded.of(entries));
    }

    private FhirNode plan(FhirNode plan) {
        return plan.set("status", "active")
                .set("intent", "plan")
                .set("title", FhirText.clean(frame.document().title()))
                .set("subject", frame.patient())
                .set("encounter", frame.encounter())
                .set("period", "")
                .set("created", frame.writtenAt())
                .set("author", frame.responsible())
                .reserve("careTeam")
                .reserve("activity")
                .reserve("note");
    }

    private FhirNode task(FhirNode plan) {
        FhirNode task = FhirNode.resource("Task", PROFILE + "liaison-care-task")
                .set("status", "requested")
                .set("intent", "order")
                .set("code", FhirTerms.concept("http://hl7.org/fhir/CodeSystem/task-code", "fulfill"))
                .set("description", frame.phrases().of("task"))
                .set("focus", plan)
                .set("for", frame.patient())
                .set("encounter", frame.encounter())
                .set("authoredOn", frame.writtenAt())
                .set("requester", frame.responsible());
        members()
                .filter(member -> member.role() == CareRole.COMMUNITY_NURSE)
                .flatMap(member -> member.member().stream())
                .findFirst()
                .ifPresent(nurse -> task.set("owner", frame.parties().of(nurse)));
        firstVisit()
                .ifPresent(visit -> task.node("restriction").set("period", FhirTimes.until(FhirTimes.moment(visit))));
        return task;
    }

    private Optional<Instant> firstVisit() {
        return frame.dossier().find(HomeFact.NursingCare.class).stream()
                .flatMap(care -> care.orders().entries().stream())
                .map(CareOrder::firstVisit)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<FhirNode> team() {
        FhirNode team = FhirNode.resource("CareTeam")
                .set("status", "active")
                .set("subject", frame.patient())
                .reserve("participant");
        members()
                .forEach(fact -> fact.member()
                        .ifPresent(member -> team.addNode("participant")
                                .add("role", FhirTerms.words(frame.phrases().of("role." + FhirTerms.code(fact.role()))))
                                .set("member", frame.parties().of(member))));
        boolean isNamed = members().anyMatch(fact -> fact.member().isPresent());
        return isNamed ? Optional.of(frame.entries().add(team)) : Optional.empty();
    }

    private Stream<CareTeamMember> members() {
        return frame.dossier().all(CareTeamMember.class).stream();
    }
}
