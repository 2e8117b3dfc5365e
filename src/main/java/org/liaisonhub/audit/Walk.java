package org.liaisonhub.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaisonhub.audit.Check.Fault;
import org.liaisonhub.audit.Check.Kind;

/** Goes along a chain from its first link. */
final class Walk {
    private final Map<Long, String> noted;
    private final long longest;
    private Head head = Head.NONE;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    Walk(List<Head> noted) {
        // Of two notes of one number the older counts: a chain written anew may have been noted anew.
        this.noted = noted.stream().collect(Collectors.toMap(Head::sequence, Head::hash, (one, other) -> one));
        this.longest = noted.stream().mapToLong(Head::sequence).max().orElse(0);
    }

    /** Whether the next link fits; after one that does not, the walk is over. */
    boolean accepts(Link link) {
        Optional<Kind> wrong = wrong(link);
        if (wrong.isPresent()) {
            long expected = head.sequence() + 1;
            fault = Optional.of(new Fault(wrong.get() == Kind.MISSING ? expected : link.sequence(), wrong.get()));
            return false;
        }
        Instant at = Instant.parse(link.content().get(0));
        first = first.or(() -> Optional.of(at));
        last = Optional.of(at);
        head = link.head();
        return true;
    }

    private Optional<Kind> wrong(Link link) {
        if (link.sequence() > head.sequence() + 1) {
            return Optional.of(Kind.MISSING);
        }
        if (link.sequence() != head.sequence() + 1 || !link.previous().equals(head.hash())) {
            return Optional.of(Kind.MISPLACED);
        }
        if (!link.isSound() || !isDeed(link)) {
            return Optional.of(Kind.CHANGED);
        }
        return noted.getOrDefault(link.sequence(), link.hash()).equals(link.hash())
                ? Optional.empty()
                : Optional.of(Kind.REWRITTEN);
    }

    private static boolean isDeed(Link link) {
        try {
            return link.deed().content().equals(link.content());
        } catch (IllegalArgumentException | DateTimeParseException noDeed) {
            return false;
        }
    }

    Check end() {
        if (fault.isEmpty() && head.sequence() < longest) {
            fault = Optional.of(new Fault(head.sequence() + 1, Kind.CUT_OFF));
        }
        return new Check(head.sequence(), first, last, head, fault);
    }
}
