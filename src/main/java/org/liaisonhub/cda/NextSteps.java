package org.liaisonhub.cda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep.Kind;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.Professional;

/** What is to happen next (LOINC 18776-5): its planned acts; without them each line of the text is something asked for. */
final class NextSteps {
    private static final Set<String> DONE = Set.of("EVN", "GOL");
    private static final int MOST = 50;

    private final Section section;
    private final ZoneId zone;

    NextSteps(Section section, ZoneId zone) {
        this.section = section;
        this.zone = zone;
    }

    Optional<Listing<FollowUpStep>> steps() {
        List<FollowUpStep> planned = section.outermost(
                        "encounter", "procedure", "observation", "act", "supply", "substanceAdministration")
                .filter(act -> !DONE.contains(act.attribute("moodCode")))
                .limit(MOST)
                .flatMap(act -> step(act).stream())
                .toList();
        if (!planned.isEmpty()) {
            return Optional.of(Listing.of(planned));
        }
        if (section.saysNone()) {
            return Optional.of(Listing.empty(EmptyReason.NIL_KNOWN));
        }
        List<FollowUpStep> told = section.narrative().lines().stream()
                .limit(MOST)
                .map(line -> new FollowUpStep(Kind.REQUEST, line, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(Listing.of(told));
    }

    private Optional<FollowUpStep> step(Element act) {
        Element time = act.at("effectiveTime");
        Optional<CdaTime> when = CdaTime.of(time, zone)
                .or(() -> CdaTime.of(time.at("low"), zone))
                .or(() -> CdaTime.of(time.at("center"), zone));
        Optional<Instant> at = when.filter(CdaTime::hasTime).map(CdaTime::at);
        Optional<LocalDate> by = when.filter(day -> !day.hasTime()).map(CdaTime::day);
        return what(act)
                .map(what -> what
                        + Codes.label(act.at("priorityCode"))
                                .map(how -> " (" + how + ")")
                                .orElse(""))
                .map(what -> new FollowUpStep(kind(act), what, at, owner(act), by));
    }

    private Optional<String> what(Element act) {
        return section.references()
                .target(act.at("text"))
                .flatMap(Narrative::words)
                .map(words -> words.replace('\n', ' '))
                .or(() -> act.at("value").words())
                .or(() -> section.references().label(act.at("code")))
                .or(() -> section.references()
                        .label(act.at("consumable", "manufacturedProduct", "manufacturedMaterial", "code")))
                .or(() -> act.at("text").words());
    }

    private static Kind kind(Element act) {
        return switch (act.name()) {
            case "encounter" -> Kind.APPOINTMENT;
            case "procedure", "observation" -> Kind.EXAMINATION;
            default -> Kind.REQUEST;
        };
    }

    private static Optional<String> owner(Element act) {
        return Persons.professional(act.at("performer", "assignedEntity"), "assignedPerson", "representedOrganization")
                .map(Professional::name);
    }
}
