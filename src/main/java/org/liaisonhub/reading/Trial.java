package org.liaisonhub.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.Subject;

/**
 * Reads one message of a case again, with something left out, and compares. What is told of another stay, or at another time, is
 * put where it was before the comparison: that it moved is one thing, whether it says the same another.
 */
final class Trial {
    private final Case known;
    private final int piece;
    private final StatementWords words;
    private final boolean thorough;
    private final Understood base;
    private final List<Statement> statements;
    /** Digest of the message where it goes with the letter as a file, which it does whatever is in it. */
    private final Optional<String> itself;

    private int reads;

    private Trial(Case known, int piece, StatementWords words, boolean thorough, Understood base) {
        this.thorough = thorough;
        this.known = known;
        this.piece = piece;
        this.words = words;
        this.base = base;
        this.statements = thorough ? known.with(piece, base).statements(words) : List.of();
        this.itself = known.readings().get(piece) instanceof Understood read
                ? digests(base).stream()
                        .filter(digest -> !digests(read).contains(digest))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * A trial of one message; empty if it is not understood when it is only taken apart and put together again.
     *
     * @param thorough whether it matters which statements change, or only whether anything does
     * @param bytes the message taken apart and put together again
     */
    static Optional<Trial> of(Case known, int piece, StatementWords words, boolean thorough, byte[] bytes) {
        return known.pieces().get(piece).reader().apply(bytes) instanceof Understood base
                ? Optional.of(new Trial(known, piece, words, thorough, base))
                : Optional.empty();
    }

    /** What is known where nothing is left out. */
    List<Statement> statements() {
        return statements;
    }

    /** Whether it is this message that says it. */
    boolean says(Statement statement) {
        return base.events().stream()
                .anyMatch(event -> event.saying().messageId().equals(statement.message()));
    }

    /** Whether it matters which statements change. */
    boolean isThorough() {
        return thorough;
    }

    /** How often the message was read. */
    int reads() {
        return reads;
    }

    Effect of(byte[] bytes) {
        reads++;
        FeedReading reading = known.pieces().get(piece).reader().apply(bytes);
        if (!(reading instanceof Understood read)) {
            return new Effect(true, true, true, new Difference(Set.of(), Set.of()));
        }
        Understood understood = itself.map(digest -> asBefore(read, digest)).orElse(read);
        boolean noticed = !understood.events().equals(base.events())
                || !understood.remarks().equals(base.remarks())
                || !digests(understood).equals(digests(base));
        if (!noticed || !thorough) {
            return new Effect(false, noticed, false, new Difference(Set.of(), Set.of()));
        }
        List<DischargeEvent> putBack = putBack(understood.events());
        List<Statement> now =
                known.with(piece, new Understood(putBack, List.of())).statements(words);
        return new Effect(false, true, !putBack.equals(understood.events()), Difference.between(statements, now));
    }

    /** With the same bytes of itself as before: that those are others now is no news. */
    private Understood asBefore(Understood read, String digest) {
        Set<String> before = digests(base);
        Optional<AttachedFile> file = base.events().stream()
                .flatMap(event -> event.fact() instanceof Attached attached ? attached.file().stream() : Stream.empty())
                .filter(attached -> attached.digest().equals(digest))
                .findFirst();
        return new Understood(
                read.events().stream()
                        .map(event -> event.fact() instanceof Attached attached
                                        && attached.file()
                                                .filter(now -> !before.contains(now.digest()))
                                                .isPresent()
                                ? new DischargeEvent(
                                        event.about(),
                                        event.saying(),
                                        new Attached(attached.document(), attached.title(), file, attached.takenBack()))
                                : event)
                        .toList(),
                read.remarks(),
                base.files());
    }

    private List<DischargeEvent> putBack(List<DischargeEvent> events) {
        if (base.events().isEmpty()) {
            return events;
        }
        List<Subject> subjects = subjects(events);
        List<Subject> before = subjects(base.events());
        Set<Saying> sayings = base.events().stream().map(DischargeEvent::saying).collect(Collectors.toSet());
        Saying first = base.events().get(0).saying();
        List<DischargeEvent> putBack = new ArrayList<>();
        for (DischargeEvent event : events) {
            int number = subjects.indexOf(event.about());
            Subject subject = subjects.size() == before.size() ? before.get(number) : event.about();
            Saying saying = sayings.contains(event.saying())
                    ? event.saying()
                    : sayings.stream()
                            .filter(known -> known.at().equals(event.saying().at()))
                            .findFirst()
                            .orElse(first);
            putBack.add(new DischargeEvent(subject, saying, event.fact()));
        }
        return putBack;
    }

    private static List<Subject> subjects(List<DischargeEvent> events) {
        return List.copyOf(
                events.stream().map(DischargeEvent::about).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Set<String> digests(Understood understood) {
        return understood.files().stream().map(FileContent::digest).collect(Collectors.toSet());
    }
}
