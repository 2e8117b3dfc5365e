package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.StayAt;
import org.liaisonhub.discharge.StayId;

/** Finds the stays that a message knows by patient and time only. */
final class Placing {
    static final NotUnderstood NO_STAY_THEN = new NotUnderstood(
            "HUB-1007",
            "names no stay, and the hub knows none of the patient at that time; replay it once the admission is in");

    private static final Remark FOUND_BY_TIME =
            new Remark("stay", "has no number; the patient's stay at that time was taken for it");

    private Placing() {}

    /** The message with every stay by its number; empty if one cannot be found. */
    static Optional<Understood> place(Dossiers entry, Understood understood) {
        boolean hasNumbers = understood.events().stream().noneMatch(event -> event.about() instanceof StayAt);
        if (hasNumbers) {
            return Optional.of(understood);
        }
        Map<StayAt, Optional<StayId>> found = new HashMap<>();
        List<DischargeEvent> placed = understood.events().stream()
                .flatMap(event -> event.about() instanceof StayAt at
                        ? found.computeIfAbsent(at, unplaced -> find(entry, unplaced)).stream()
                                .map(stay -> new DischargeEvent(stay, event.saying(), event.fact()))
                        : Stream.of(event))
                .toList();
        return placed.size() < understood.events().size()
                ? Optional.empty()
                : Optional.of(
                        new Understood(placed, remarked(understood.remarks()), understood.files(), understood.codes()));
    }

    private static List<Remark> remarked(List<Remark> remarks) {
        return Stream.concat(Stream.of(FOUND_BY_TIME), remarks.stream()).toList();
    }

    /** Of several the one that began last. */
    private static Optional<StayId> find(Dossiers entry, StayAt at) {
        Optional<StayId> latest = Optional.empty();
        Instant began = Instant.MIN;
        for (StayId stay : entry.stays(at.patient())) {
            Optional<Instant> from =
                    StayBook.isOf(entry, stay, at.patient()) ? at.beganIn(entry.dossier(stay)) : Optional.empty();
            if (from.isPresent() && from.get().isAfter(began)) {
                began = from.get();
                latest = Optional.of(stay);
            }
        }
        return latest.or(at::otherwise);
    }
}
