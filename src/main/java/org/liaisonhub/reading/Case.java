package org.liaisonhub.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.delivery.MemoryBook;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.discharge.Weighed;

/**
 * A few messages in the order they would come in, and what a hub that knows nothing yet would make of them.
 *
 * @param pieces the messages
 * @param readings what each says; of one that is read and then parked, why it is parked
 * @param trust whose word holds where feeds differ
 * @param known what is known then of each stay, and of each patient of whom no stay is known
 */
public record Case(List<Piece> pieces, List<FeedReading> readings, Trust trust, Map<Subject, Weighed> known) {
    public Case {
        pieces = List.copyOf(pieces);
        readings = List.copyOf(readings);
    }

    /** Reads and folds the messages. */
    public static Case of(List<Piece> pieces, Trust trust) {
        return fold(pieces, pieces.stream().map(Piece::read).toList(), trust);
    }

    /** The same messages, one of them read otherwise. */
    Case with(int piece, Understood instead) {
        List<FeedReading> changed = new ArrayList<>(readings);
        changed.set(piece, instead);
        return fold(pieces, changed, trust);
    }

    private static Case fold(List<Piece> pieces, List<FeedReading> readings, Trust trust) {
        MemoryBook book = new MemoryBook();
        List<FeedReading> outcomes = new ArrayList<>();
        for (FeedReading reading : readings) {
            Optional<NotUnderstood> parked =
                    reading instanceof Understood understood ? book.fold(understood) : Optional.empty();
            outcomes.add(parked.<FeedReading>map(why -> why).orElse(reading));
        }
        return new Case(pieces, outcomes, trust, book.read(trust));
    }

    /** Whether every message was read or is of no concern. */
    public boolean isUnderstood() {
        return readings.stream().noneMatch(NotUnderstood.class::isInstance);
    }

    /** When the last of it was said. */
    public Optional<Instant> saidLast() {
        return readings.stream()
                .filter(Understood.class::isInstance)
                .flatMap(reading -> ((Understood) reading).events().stream())
                .map(event -> event.saying().at())
                .max(Instant::compareTo);
    }

    /** Everything that is known, in words. */
    List<Statement> statements(StatementWords words) {
        return known.entrySet().stream()
                .flatMap(subject ->
                        words.statements(subject.getKey(), subject.getValue().dossier()).stream())
                .toList();
    }
}
