package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.discharge.Weighed;

/**
 * The dossiers of a few messages, folded as the hub folds them and kept nowhere: what a hub that knows nothing yet would make
 * of these messages. Not for use by several threads.
 */
public final class MemoryBook implements Dossiers {
    private final Map<Subject, Dossier> dossiers = new LinkedHashMap<>();
    private final Map<PatientId, Set<StayId>> links = new LinkedHashMap<>();

    /** Folds one message; why it would be parked all the same, where it would. */
    public Optional<NotUnderstood> fold(Understood understood) {
        Optional<Understood> placed = Placing.place(this, understood);
        placed.ifPresent(read -> StayBook.keep(this, read.events(), Instant.EPOCH));
        return placed.isPresent() ? Optional.empty() : Optional.of(Placing.NO_STAY_THEN);
    }

    /**
     * What is known of each stay, as its readers see it; then of each patient of whom no stay is known.
     *
     * @param trust whose word holds where feeds differ
     */
    public Map<Subject, Weighed> read(Trust trust) {
        Map<Subject, Weighed> read = new LinkedHashMap<>();
        dossiers.keySet().forEach(subject -> {
            if (subject instanceof StayId stay) {
                read.put(stay, StayBook.read(this, stay, trust));
            }
        });
        dossiers.forEach((subject, dossier) -> {
            if (subject instanceof PatientId patient && stays(patient).isEmpty()) {
                read.put(patient, Weighed.of(dossier, trust));
            }
        });
        return read;
    }

    @Override
    public Dossier dossier(Subject subject) {
        return dossiers.getOrDefault(subject, Dossier.EMPTY);
    }

    @Override
    public boolean isPurged(StayId stay) {
        return false;
    }

    @Override
    public void keep(Subject subject, Dossier dossier, Instant now) {
        dossiers.put(subject, dossier);
    }

    @Override
    public void link(PatientId patient, StayId stay) {
        links.computeIfAbsent(patient, known -> new LinkedHashSet<>()).add(stay);
    }

    @Override
    public List<StayId> stays(PatientId patient) {
        return new ArrayList<>(links.getOrDefault(patient, Set.of()));
    }
}
