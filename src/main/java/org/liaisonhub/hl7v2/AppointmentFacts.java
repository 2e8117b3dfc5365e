package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.ItemFact.NextStep;

/**
 * Appointments (SIU; HL7 2.5, chapter 10), by the number of the system that keeps the diary (SCH-2), else of who asked
 * for it (SCH-1). S15 and what is like it (discontinued, deleted, patient did not come), or a status that says so (SCH-25), cancels.
 */
final class AppointmentFacts {
    private static final Set<String> ENDED = Set.of("S15", "S16", "S17", "S26");

    private AppointmentFacts() {}

    static List<Fact> of(Hl7Message message) {
        Optional<Segment> sch = message.find("SCH");
        Optional<String> number = sch.flatMap(s -> EntityIdentifier.of(s, 2).or(() -> EntityIdentifier.of(s, 1)));
        String what = what(message);
        if (number.isEmpty() || what.isEmpty()) {
            message.remark("SCH", "has no number, or nothing says what the appointment is for; left out");
            return List.of();
        }
        String status = sch.map(s -> s.text(25)).orElse("").toUpperCase(Locale.ROOT);
        boolean cancelled = ENDED.contains(message.envelope().triggerEvent())
                || status.startsWith("CANCEL")
                || status.equals("DELETED")
                || status.equals("NOSHOW");
        Optional<Instant> at = at(message);
        if (at.isEmpty()) {
            message.remark("SCH-11", "neither it nor TQ1-7 nor AIS-4 says when; read without a time");
        }
        FollowUpStep step = new FollowUpStep(FollowUpStep.Kind.APPOINTMENT, what, at, owner(message), Optional.empty());
        return List.of(new NextStep(number.get(), cancelled, step));
    }

    /** The services booked, else the type of appointment, else its reason. */
    private static String what(Hl7Message message) {
        String services = message.all("AIS").stream()
                .map(ais -> Coded.of(ais, 3).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(services),
                        message.find("SCH").stream()
                                .flatMap(sch -> Stream.of(8, 7, 6)
                                        .map(field -> Coded.of(sch, field).text())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<Instant> at(Hl7Message message) {
        return message.find("SCH")
                .flatMap(sch -> message.instant(sch.text(11, 0, 4), "SCH", 11))
                .or(() -> message.instant("TQ1", 7))
                .or(() -> message.instant("AIS", 4))
                .or(() -> message.instant("AIP", 6))
                .or(() -> message.instant("AIL", 6))
                .or(() -> message.instant("AIG", 8));
    }

    /** Who sees the patient, and where. */
    private static Optional<String> owner(Hl7Message message) {
        String person = message.find("AIP")
                .flatMap(aip -> Professionals.of(aip, 3, Optional.empty()))
                .map(professional -> professional.name())
                .orElse("");
        String place = message.find("AIL")
                .map(ail -> Stream.of(9, 4, 1)
                        .map(component -> ail.text(3, 0, component))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""))
                .orElse("");
        String both = Stream.of(person, place).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return Optional.of(both).filter(text -> !text.isEmpty());
    }
}
