package org.liaisonhub.fhirfeed;

import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.HomeFact;

/** The nurse's half of a document: care to give, devices, wounds, equipment, home help, what the person can do, whom to call. */
final class HomeSections {
    private HomeSections() {}

    /** Reads them into the facts of the sections. */
    static void read(Telling telling, Sections sections) {
        Findings findings = new Findings(telling);
        CareAtHome home = new CareAtHome(telling);
        sections.list(section -> section.listing(home::orders, CareAtHome::told), HomeFact.NursingCare::new, "64295-9");
        sections.list(
                section -> section.listing(findings::devices, line -> new HomeFact.Device(line, Optional.empty())),
                HomeFact.Devices::new,
                "46264-8");
        sections.list(
                section -> section.listing(
                        home::wounds,
                        line -> new HomeFact.Wound(line, Optional.empty(), Optional.empty(), Optional.empty())),
                HomeFact.Wounds::new,
                "wounds");
        sections.list(
                section -> section.listing(home::equipment, line -> new HomeFact.EquipmentItem(line, Optional.empty())),
                HomeFact.Equipment::new,
                "equipment");
        sections.all("home-help").stream()
                .flatMap(section -> home.homeHelp(section.entries()).stream())
                .findFirst()
                .ifPresent(sections.facts()::add);
        functionalStatus(telling, sections, home);
        sections.all("call-back").stream()
                .flatMap(section -> section.entries().stream())
                .filter(service -> service.type().equals("HealthcareService"))
                .flatMap(service -> Words.phones(service).stream()
                        .limit(1)
                        .map(phone -> new ClinicalFact.CallBack(phone, service.text("name"), service.text("comment"))))
                .findFirst()
                .ifPresent(sections.facts()::add);
    }

    private static void functionalStatus(Telling telling, Sections sections, CareAtHome home) {
        for (Section section : sections.all("47420-5")) {
            Optional<HomeFact.FunctionalStatus> status = home.functionalStatus(section);
            status.ifPresent(sections.facts()::add);
            if (status.isEmpty() && section.words().isPresent()) {
                telling.remark(section.element(), "does not say by code whether it is better or worse; left out");
            }
        }
    }
}
