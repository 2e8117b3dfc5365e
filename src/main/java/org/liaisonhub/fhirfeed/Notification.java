package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.Presence;

/**
 * What a message says has happened: MessageHeader.event, and in MedCom's HospitalNotification the newest Provenance.activity, for there the
 * older steps are told again. Only what the Encounter by itself does not say: that a step was taken back, that a leave is over, that the
 * patient went home or died.
 */
final class Notification {
    private final List<String> events = new ArrayList<>();

    private Notification(Entries entries) {
        entries.all("MessageHeader").forEach(header -> add(header.code("eventCoding.code")));
        entries.all("Provenance").stream()
                .max(Comparator.comparing(Notification::when))
                .ifPresent(newest -> newest.all("activity.coding.code").forEach(code -> add(code.raw())));
    }

    /** What the message adds to its Encounter. */
    static List<Fact> of(Entries entries) {
        Notification notification = new Notification(entries);
        List<Fact> facts = new ArrayList<>();
        notification.events.forEach(event -> fact(event).ifPresent(facts::add));
        return facts;
    }

    private void add(String event) {
        events.add(event.strip().toLowerCase(Locale.ROOT));
    }

    private static String when(Element provenance) {
        return provenance.text("recorded", "occurredDateTime").orElse("");
    }

    private static Optional<Fact> fact(String event) {
        boolean cancelled = event.startsWith("cancel-");
        if (cancelled && event.contains("admit")) {
            return Optional.of(new Presence(Presence.State.CANCELLED));
        }
        if (cancelled || event.startsWith("end-leave")) {
            boolean aStep = event.contains("discharge") || event.contains("leave");
            return aStep ? Optional.of(new Departure(Departure.Kind.CANCELLED, Optional.empty())) : Optional.empty();
        }
        if (event.startsWith("discharge-") && event.endsWith("-home")) {
            return Optional.of(new ExitMode(ExitMode.Mode.HOME));
        }
        return event.contains("death") || event.contains("deceased")
                ? Optional.of(new ExitMode(ExitMode.Mode.DEATH))
                : Optional.empty();
    }
}
