package org.liaisonhub.fhirfeed;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareOrder.Need;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage.Local;
import org.liaisonhub.discharge.HomeFact.EquipmentItem;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus.Course;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.Wound;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.Professional;

/** Nursing care, wounds, home help and equipment: ServiceRequest, Observation and DeviceRequest with the hub's own code systems. */
final class CareAtHome {
    private static final String NEED = Systems.OWN_CODES + "care-need";
    private static final String HOME_HELP = "home-help";

    private final Telling telling;

    CareAtHome(Telling telling) {
        this.telling = telling;
    }

    /** Whether a request is for care at home by its category. */
    static boolean isCare(Element request) {
        return request.type().equals("ServiceRequest")
                && request.all("category.coding.system").stream()
                        .anyMatch(system -> system.raw().equals(NEED));
    }

    /** A nurse's order; any request in a nurse's section is one. */
    List<CareOrder> orders(Element request) {
        if (!request.type().equals("ServiceRequest") || NextSteps.isOver(request) || isHomeHelp(request)) {
            return List.of();
        }
        Element bounds = request.at("occurrenceTiming.repeat.boundsPeriod");
        return Words.of(request.at("code"))
                .map(what -> new CareOrder(
                        need(request),
                        what,
                        request.text("occurrenceTiming.code.text", "occurrenceTiming.code.coding.display"),
                        telling.day(bounds.at("end")),
                        Notes.after(request, "Durée : ", "Duration: "),
                        telling.instant(bounds.at("start")),
                        Notes.after(request, "Dernier soin", "Last given")))
                .stream()
                .toList();
    }

    /** An order told in words only. */
    static CareOrder told(String words) {
        return new CareOrder(
                Need.NURSING_CARE,
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Need need(Element request) {
        return request.all("category.coding.code").stream()
                .flatMap(code ->
                        Stream.of(Need.values()).filter(need -> need.code().equals(code.raw())))
                .findFirst()
                .orElse(Need.NURSING_CARE);
    }

    /** A wound and its dressing. */
    List<Wound> wounds(Element request) {
        boolean isOne = request.type().equals("ServiceRequest")
                && request.at("bodySite").isThere();
        return isOne
                ? Words.of(request.at("bodySite"))
                        .map(site -> new Wound(
                                site,
                                Words.of(request.at("code")),
                                request.text("occurrenceTiming.code.text"),
                                Notes.after(request, "Ablation des fils : ", "Stitches out: ")
                                        .flatMap(day -> FhirTime.day(day, ZoneOffset.UTC))))
                        .stream()
                        .toList()
                : List.of();
    }

    private static boolean isHomeHelp(Element request) {
        return request.all("category.coding.code").stream()
                .anyMatch(code -> code.raw().equals(HOME_HELP));
    }

    /** Where help at home stands, by our own code, with who gives it and from when. */
    Optional<HomeHelp> homeHelp(List<Element> resources) {
        Optional<Element> observed = resources.stream()
                .filter(resource -> resource.type().equals("Observation"))
                .filter(resource -> status(resource).isPresent())
                .findFirst();
        Element request = resources.stream()
                .filter(resource -> resource.type().equals("ServiceRequest") && isHomeHelp(resource))
                .findFirst()
                .orElse(Element.ABSENT);
        Optional<Professional> provider = new Professionals(telling).of(request.at("performer"));
        return observed.flatMap(observation -> status(observation)
                .map(status -> new HomeHelp(
                        status,
                        provider.map(Professional::name),
                        provider.flatMap(Professional::phone),
                        telling.day(request.at("occurrencePeriod.start")),
                        telling.instant(request.at("authoredOn")),
                        observation.text("note.text"))));
    }

    /** By the hospital's own table, which may have its words too, else by our own code. */
    private Optional<HomeHelpStatus> status(Element observation) {
        Element value = observation.at("valueCodeableConcept");
        Optional<Local<HomeHelpStatus>> local = telling.concepts()
                .local(CodeTable.HOME_HELP, HomeHelpStatus.class, value)
                .or(() -> telling.codes()
                        .local(
                                CodeTable.HOME_HELP,
                                HomeHelpStatus.class,
                                observation.at("valueString").raw()));
        if (local.isPresent()) {
            return local.get().said();
        }
        Optional<HomeHelpStatus> standard = standardStatus(value.code("coding.code"));
        if (standard.isEmpty()) {
            telling.concepts().unknown(CodeTable.HOME_HELP, value);
            observation
                    .at("valueString")
                    .text()
                    .ifPresent(words -> telling.codes().words(CodeTable.HOME_HELP));
        }
        return standard;
    }

    private static Optional<HomeHelpStatus> standardStatus(String code) {
        return Stream.of(HomeHelpStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    List<EquipmentItem> equipment(Element request) {
        boolean isOne = request.type().equals("DeviceRequest") && !NextSteps.isOver(request);
        return isOne
                ? Words.of(request.at("codeCodeableConcept"))
                        .or(() -> request.text("codeReference.display"))
                        .map(what -> new EquipmentItem(what, telling.day(request.at("occurrenceDateTime"))))
                        .stream()
                        .toList()
                : List.of();
    }

    /** What the person can do alone; the course since admission only by our own code. */
    Optional<FunctionalStatus> functionalStatus(Section section) {
        for (Element observation : section.entries(entry -> entry.type().equals("Observation"))) {
            Optional<Course> course = observation.all("valueCodeableConcept.coding.code").stream()
                    .flatMap(code -> Stream.of(Course.values())
                            .filter(known -> known.name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-')
                                    .equals(code.raw())))
                    .findFirst();
            if (course.isPresent()) {
                return Optional.of(new FunctionalStatus(
                        course.get(),
                        observation.text("valueCodeableConcept.text").orElse("")));
            }
            if (observation.code("dataAbsentReason.coding.code").equals("not-performed")) {
                return Optional.of(new FunctionalStatus(
                        Course.NOT_ASSESSED, section.words().orElse("")));
            }
        }
        return Optional.empty();
    }
}
