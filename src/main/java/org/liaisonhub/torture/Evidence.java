package org.liaisonhub.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaisonhub.load.Answered;
import org.liaisonhub.load.Arrived;
import org.liaisonhub.load.LoadBook;
import org.liaisonhub.load.Practices;
import org.liaisonhub.load.SendingFeed;
import org.liaisonhub.load.Witness;

/**
 * What the world around the hub knows: written down by senders and recipients, none of it by the hub.
 *
 * @param acknowledged inputs the hub said it has: AA or 202 was read
 * @param sentAgain sends without such an answer: to a hub that was down, or died over it
 * @param due who must hear of which stay: all that makes it due was acknowledged
 * @param seen what came into mailboxes, in order; a repeat is another
 */
public record Evidence(Set<Input> acknowledged, long sentAgain, Set<Due> due, List<Seen> seen) {
    public Evidence {
        acknowledged = Set.copyOf(acknowledged);
        due = Set.copyOf(due);
        seen = List.copyOf(seen);
    }

    /**
     * One message of a sender.
     *
     * @param feed by which it came, as the ledger names it
     * @param controlId the sender's id of it
     */
    public record Input(String feed, String controlId) {}

    /** That a recipient must hear of a discharge. */
    public record Due(int discharge, String recipient) {}

    /** A message as a recipient's software got it; digest: SHA-256 of its bytes. */
    public record Seen(String recipient, String messageId, String digest) {}

    /** Reads what stands in the book of a load. */
    public static Evidence read(Path book, Practices practices) throws IOException {
        Reader reader = new Reader(practices);
        LoadBook.read(book, reader);
        return new Evidence(reader.acknowledged, reader.inVain, reader.due, reader.seen);
    }

    /** Messages that came into a mailbox once more. */
    public long repeats() {
        return seen.size() - seen.stream().distinct().count();
    }

    private static final class Reader implements Witness {
        private final Practices practices;
        private final Set<Input> acknowledged = new HashSet<>();
        private final Set<Due> due = new HashSet<>();
        private final List<Seen> seen = new ArrayList<>();
        private long inVain;

        Reader(Practices practices) {
            this.practices = practices;
        }

        @Override
        public void answered(Answered answer) {
            if (!answer.isTaken()) {
                inVain++;
                return;
            }
            boolean isDischarge = answer.feed() == SendingFeed.MLLP;
            acknowledged.add(new Input(isDischarge ? "mllp" : "json", answer.controlId()));
            if (isDischarge) {
                practices
                        .recipientsOf(answer.discharge())
                        .forEach(recipient -> due.add(new Due(answer.discharge(), recipient)));
            }
        }

        @Override
        public void arrived(Arrived mail) {
            seen.add(new Seen(mail.recipient(), mail.messageId(), mail.digest()));
        }
    }
}
