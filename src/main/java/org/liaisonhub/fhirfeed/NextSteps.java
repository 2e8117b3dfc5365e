package org.liaisonhub.fhirfeed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;

/** What is to happen next, and what is still awaited: CarePlan, ServiceRequest, Appointment, Task; DiagnosticReport and Observation. */
final class NextSteps {
    private static final Set<String> AWAITED = Set.of("registered", "partial", "preliminary");
    /** SNOMED CT laboratory procedure and imaging; HL7 table 0074 alike. */
    private static final Set<String> EXAMINATIONS =
            Set.of("examination", "108252007", "363679005", "103693007", "LAB", "RAD", "laboratory", "imaging");

    private static final Set<String> OVER = Set.of("revoked", "cancelled", "entered-in-error", "completed", "noshow");

    private final Telling telling;
    private final Professionals professionals;

    NextSteps(Telling telling) {
        this.telling = telling;
        this.professionals = new Professionals(telling);
    }

    static boolean isOver(Element resource) {
        return OVER.contains(resource.code("status"))
                || resource.code("doNotPerform").equals("true");
    }

    /** What one resource asks for; of a plan, all of its activities. */
    List<FollowUpStep> steps(Element resource) {
        return switch (resource.type()) {
            case "CarePlan" -> planned(resource);
            case "ServiceRequest", "Appointment", "Task" ->
                isOver(resource) ? List.of() : step(resource).stream().toList();
            default -> List.of();
        };
    }

    private List<FollowUpStep> planned(Element plan) {
        List<FollowUpStep> steps = new ArrayList<>();
        for (Element activity : plan.all("activity")) {
            telling.entries()
                    .resolve(activity.at("reference"))
                    .filter(resource -> !resource.type().equals("CarePlan"))
                    .ifPresent(resource -> steps.addAll(steps(resource)));
            Element detail = activity.at("detail");
            if (!isOver(detail)) {
                Words.of(detail.at("code"))
                        .or(() -> detail.text("description"))
                        .map(what -> new FollowUpStep(
                                FollowUpStep.Kind.REQUEST,
                                what,
                                moment(detail.at("scheduledPeriod.start")),
                                owner(detail.at("performer")),
                                telling.day(detail.at("scheduledPeriod.end"))))
                        .ifPresent(steps::add);
            }
        }
        if (steps.isEmpty()) {
            plan.text("title", "description").map(NextSteps::told).ifPresent(steps::add);
        }
        return steps;
    }

    /** A step told in words only. */
    static FollowUpStep told(String words) {
        return new FollowUpStep(FollowUpStep.Kind.REQUEST, words, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Optional<FollowUpStep> step(Element resource) {
        boolean appointment = resource.type().equals("Appointment");
        Optional<Instant> at = moment(resource.at(appointment ? "start" : "occurrenceDateTime"));
        Optional<LocalDate> by = telling.day(resource.at("occurrencePeriod.end"))
                .or(() -> telling.day(resource.at("restriction.period.end")));
        return Words.of(resource.at("code"))
                .or(() -> resource.text("description"))
                .or(() -> Words.of(resource.at("serviceType")))
                .or(() -> Words.of(resource.at("appointmentType")))
                .or(() -> resource.text("comment"))
                .map(what -> new FollowUpStep(kind(resource, appointment), what, at, who(resource), by));
    }

    /** A day without a time is no moment to be somewhere. */
    private Optional<Instant> moment(Element at) {
        return telling.instant(at);
    }

    private static FollowUpStep.Kind kind(Element resource, boolean appointment) {
        List<Element> categories = resource.all("category.coding.code");
        if (appointment || categories.stream().anyMatch(code -> code.raw().equals("appointment"))) {
            return FollowUpStep.Kind.APPOINTMENT;
        }
        return categories.stream().anyMatch(code -> EXAMINATIONS.contains(code.raw()))
                ? FollowUpStep.Kind.EXAMINATION
                : FollowUpStep.Kind.REQUEST;
    }

    private Optional<String> who(Element resource) {
        return owner(resource.at("performer"))
                .or(() -> owner(resource.at("owner")))
                .or(() -> resource.all("participant").stream()
                        .map(participant -> participant.at("actor"))
                        .filter(actor -> !actor.code("reference").contains("Patient/"))
                        .flatMap(actor -> owner(actor).stream())
                        .findFirst());
    }

    private Optional<String> owner(Element reference) {
        return professionals.of(reference).map(who -> who.name());
    }

    /** A result that is announced and not there. */
    List<PendingResult> pending(Element resource) {
        boolean isOne = Set.of("DiagnosticReport", "Observation").contains(resource.type())
                && AWAITED.contains(resource.code("status"));
        if (!isOne) {
            return List.of();
        }
        var owner = professionals
                .of(resource.at("resultsInterpreter"))
                .or(() -> professionals.of(resource.at("performer")));
        return Words.of(resource.at("code"))
                .map(what -> new PendingResult(
                        what,
                        owner.map(known -> known.name()),
                        owner.flatMap(known -> known.phone()),
                        telling.day(resource.extension("/expected-on").choice("value"))))
                .stream()
                .toList();
    }
}
