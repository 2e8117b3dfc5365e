package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Numbering;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayFact.GoesOnAs;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.discharge.Weighed;

/** Folds events into the dossiers of stays and patients, and joins the two into what is known about a stay. */
final class StayBook {
    private StayBook() {}

    /**
     * Keeps what the events say; the stays about which something changed or may have. Keeps nothing of it if one of them is
     * about a stay whose content was purged.
     */
    static Optional<Set<StayId>> keep(Dossiers entry, List<DischargeEvent> events, Instant now) {
        Map<Subject, List<DischargeEvent>> bySubject = Stream.concat(events.stream(), Numbering.uses(events).stream())
                .collect(Collectors.groupingBy(DischargeEvent::about, LinkedHashMap::new, Collectors.toList()));
        Map<Subject, Dossier> before = new LinkedHashMap<>();
        bySubject.keySet().forEach(subject -> before.put(subject, entry.dossier(subject)));
        boolean isPurged = before.entrySet().stream()
                .anyMatch(known ->
                        known.getValue().isEmpty() && known.getKey() instanceof StayId stay && entry.isPurged(stay));
        if (isPurged) {
            return Optional.empty();
        }
        Set<StayId> touched = new LinkedHashSet<>();
        before.forEach((subject, known) -> {
            entry.keep(subject, known.with(bySubject.getOrDefault(subject, List.of())), now);
            if (subject instanceof StayId stay) {
                touched.add(stay);
            } else if (subject instanceof PatientId patient) {
                touched.addAll(entry.stays(patient));
            }
        });
        Set<StayId> concerned = new LinkedHashSet<>();
        Deque<StayId> toLink = new ArrayDeque<>(touched);
        while (!toLink.isEmpty()) {
            StayId stay = toLink.remove();
            if (concerned.add(stay)) {
                link(entry, stay);
                goesOnAs(entry, stay).ifPresent(toLink::add);
            }
        }
        return Optional.of(concerned);
    }

    /** What is known about a stay as its readers see it, who judge it and write of it. */
    static Weighed read(Dossiers entry, StayId stay, Trust trust) {
        return Weighed.of(known(entry, stay), trust);
    }

    /** Whatever is said later of any of the patient's numbers is news about this stay, in whatever order the merges came. */
    private static void link(Dossiers entry, StayId stay) {
        StayKnown.of(entry::dossier, stay).numbers().forEach(number -> entry.link(number, stay));
    }

    /** The stay that goes on where this one stopped, unless its content was removed: of nothing nothing is written, nor taken back. */
    static Optional<StayId> goesOnAs(Dossiers entry, StayId stay) {
        return entry.dossier(stay).find(GoesOnAs.class).map(GoesOnAs::stay).filter(next -> !entry.isPurged(next));
    }

    /** Everything known about a stay: what was said of it, and of its patient under every number he has or had. */
    static Dossier known(Dossiers entry, StayId stay) {
        return known(entry::dossier, stay);
    }

    /** The same, from wherever dossiers are read. */
    static Dossier known(Function<Subject, Dossier> dossiers, StayId stay) {
        return StayKnown.of(dossiers, stay).dossier();
    }

    /** Whether the stay is this patient's, by whatever number; also where nobody knows which of several it is. */
    static boolean isOf(Dossiers entry, StayId stay, PatientId patient) {
        return StayKnown.of(entry::dossier, stay).isOf(patient);
    }
}
