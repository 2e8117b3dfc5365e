package org.liaisonhub.fhirfeed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage.Local;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.ItemFact;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment.Stage;

/**
 * What a system says one by one, outside of any document: an order, a result, an appointment, a problem. Each is known by its number: its
 * identifier, else its id on the sender's server.
 */
final class ItemFacts {
    /** HL7 medicationrequest-category. */
    private static final Set<String> CATEGORIES = Set.of("inpatient", "outpatient", "community", "discharge");

    private final Telling telling;
    private final Treatments treatments;
    private final Findings findings;
    private final NextSteps steps;
    private final Results results;

    ItemFacts(Telling telling) {
        this.telling = telling;
        this.treatments = new Treatments(telling);
        this.findings = new Findings(telling);
        this.steps = new NextSteps(telling);
        this.results = new Results(telling);
    }

    /** What one resource says; nothing if it is of no such kind. */
    List<Fact> of(Element resource) {
        Optional<String> number = number(resource);
        if (resource.type().equals("CarePlan")) {
            return number.map(known -> planned(resource, known)).orElse(List.of());
        }
        return one(resource, number).stream().toList();
    }

    /** The activities of a plan have no number of their own. */
    private List<Fact> planned(Element plan, String number) {
        boolean cancelled = NextSteps.isOver(plan);
        List<FollowUpStep> planned = steps.steps(plan);
        return IntStream.range(0, planned.size())
                .<Fact>mapToObj(i -> new ItemFact.NextStep(number + "#" + i, cancelled, planned.get(i)))
                .toList();
    }

    private Optional<Fact> one(Element resource, Optional<String> number) {
        return switch (resource.type()) {
            case "MedicationRequest", "MedicationStatement" -> number.flatMap(known -> order(resource, known));
            case "DiagnosticReport" -> number.flatMap(known -> results.of(resource, known));
            case "Observation" ->
                number.filter(known -> results.isAlone(resource)).flatMap(known -> results.of(resource, known));
            case "Appointment", "ServiceRequest", "Task" -> number.flatMap(known -> step(resource, known));
            case "Condition" ->
                number.filter(known -> findings.isOfStay(resource)).flatMap(known -> problem(resource, known));
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(Element resource) {
        return resource.all("identifier").stream()
                .filter(identifier -> identifier.at("value").isThere())
                .findFirst()
                .map(identifier -> identifier
                                .text("system")
                                .map(system -> Systems.of(system) + "|")
                                .orElse("")
                        + identifier.text("value").orElse(""))
                .or(() -> resource.text("id").map(id -> resource.type() + "/" + id))
                .filter(known -> known.length() <= 240);
    }

    /** A treatment of the patient's before any stay. */
    Optional<Fact> before(Element resource) {
        return number(resource)
                .flatMap(number -> order(resource, number))
                .map(ItemFact.OrderedTreatment.class::cast)
                .map(order -> new ItemFact.OrderedTreatment(
                        order.number(), Stage.BEFORE, order.from(), order.until(), order.cancelled(), order.line()));
    }

    private Optional<Fact> order(Element resource, String number) {
        boolean cancelled = List.of("cancelled", "entered-in-error", "draft").contains(resource.code("status"));
        Element bounds = resource.at("dosageInstruction.timing.repeat.boundsPeriod");
        Optional<Instant> from = telling.instant(bounds.at("start"))
                .or(() -> telling.instant(resource.at("effectivePeriod.start")))
                .or(() -> telling.instant(resource.at("authoredOn")));
        Optional<Instant> until =
                telling.instant(bounds.at("end")).or(() -> telling.instant(resource.at("effectivePeriod.end")));
        return treatments
                .line(resource)
                .map(line -> new ItemFact.OrderedTreatment(number, stage(resource), from, until, cancelled, line));
    }

    /** HL7 medicationrequest-category. */
    private Stage stage(Element resource) {
        Optional<Local<Stage>> local = resource.all("category").stream()
                .flatMap(category -> telling.concepts().local(CodeTable.ORDER_STAGE, Stage.class, category).stream())
                .findFirst();
        if (local.isPresent()) {
            return local.get().said().orElse(Stage.NOT_STATED);
        }
        resource.all("category").stream()
                .filter(category ->
                        category.all("coding.code").stream().noneMatch(code -> CATEGORIES.contains(code.raw())))
                .forEach(category -> telling.concepts().unknown(CodeTable.ORDER_STAGE, category));
        List<String> categories =
                resource.all("category.coding.code").stream().map(Element::raw).toList();
        if (categories.contains("discharge")) {
            return Stage.AT_DISCHARGE;
        }
        return categories.contains("inpatient") ? Stage.DURING : Stage.NOT_STATED;
    }

    private Optional<Fact> step(Element resource, String number) {
        if (CareAtHome.isCare(resource)) {
            return Optional.empty();
        }
        boolean cancelled = List.of("revoked", "cancelled", "entered-in-error", "noshow", "rejected")
                .contains(resource.code("status"));
        return steps.step(resource).map(step -> new ItemFact.NextStep(number, cancelled, step));
    }

    private Optional<Fact> problem(Element condition, String number) {
        boolean active = !Findings.isRefuted(condition)
                && !List.of("inactive", "resolved", "remission").contains(condition.code("clinicalStatus.coding.code"));
        return findings.diagnosis(condition).map(diagnosis -> new ItemFact.Problem(number, active, diagnosis));
    }
}
