package org.liaisonhub.torture;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.liaisonhub.torture.Evidence.Input;
import org.liaisonhub.torture.Evidence.Seen;
import org.liaisonhub.torture.Fault.Kind;
import org.liaisonhub.torture.LedgerFile.Row;
import org.liaisonhub.torture.LedgerFile.Taken;

/**
 * Says from the ledger's file and the book of senders and recipients what is missing or wrong, when everything is over and
 * the hub has stopped.
 */
final class Checker {
    private final Evidence evidence;
    private final Taken taken;
    private final List<Row> deliveries;
    private final Set<String> arrived = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Checker(Evidence evidence, LedgerFile ledger) throws IOException {
        this.evidence = evidence;
        this.taken = ledger.taken();
        this.deliveries = ledger.deliveries();
        evidence.seen().forEach(message -> arrived.add(at(message.recipient(), message.messageId())));
    }

    /**
     * Everything that is not as promised; empty if all is well.
     *
     * @param stays number of the stay of each discharge
     * @param now what was due before has passed
     */
    static List<Fault> check(Evidence evidence, LedgerFile ledger, IntFunction<String> stays, Instant now)
            throws IOException {
        Checker checker = new Checker(evidence, ledger);
        checker.inputs();
        checker.letters(stays);
        checker.messages();
        checker.agreement();
        checker.owners(now.toString());
        return List.copyOf(checker.faults);
    }

    private static String at(String recipient, String messageId) {
        return recipient + " " + messageId;
    }

    private void fault(Kind kind, String id, String words) {
        faults.add(new Fault(kind, id, words));
    }

    /** What was acknowledged is accounted for. */
    private void inputs() {
        for (Input input : evidence.acknowledged()) {
            String name = input.feed() + " " + input.controlId();
            if (!taken.receipts().contains(input)) {
                fault(Kind.LOST_INPUT, name, "acknowledged, and the ledger has no receipt of it");
            } else if (!taken.accountedFor().contains(input)) {
                fault(Kind.LOST_INPUT, name, "acknowledged and received, and neither folded nor parked");
            }
        }
    }

    /** What is due came into the mailbox. */
    private void letters(IntFunction<String> stays) {
        Map<String, List<Row>> written =
                deliveries.stream().collect(Collectors.groupingBy(row -> at(row.recipient(), row.stay())));
        for (Evidence.Due due : evidence.due()) {
            String stay = stays.apply(due.discharge());
            List<Row> rows = written.getOrDefault(at(due.recipient(), stay), List.of());
            if (rows.isEmpty()) {
                fault(Kind.LOST_LETTER, stay, "due to " + due.recipient() + ", and the ledger has no delivery of it");
            } else if (rows.stream().noneMatch(this::hasArrived)) {
                fault(Kind.LOST_LETTER, stay, "due to " + due.recipient() + ", and nothing came into the mailbox");
            }
        }
    }

    private boolean hasArrived(Row row) {
        return arrived.contains(at(row.recipient(), row.id()));
    }

    /** One document to one recipient is one message: one id, the same bytes every time, those the ledger has. */
    private void messages() {
        Map<String, Row> byId = new HashMap<>();
        Map<String, String> idOf = new HashMap<>();
        for (Row row : deliveries) {
            byId.put(row.id(), row);
            String other = idOf.put(row.document(), row.id());
            if (other != null) {
                fault(Kind.CHANGED, row.id(), "the same document to the same recipient as " + other);
            }
        }
        for (Seen message : new HashSet<>(evidence.seen())) {
            Row row = byId.get(message.messageId());
            if (row == null || !row.recipient().equals(message.recipient())) {
                fault(Kind.CHANGED, message.messageId(), "came to " + message.recipient() + "; no delivery to it");
            } else if (!row.digest().isEmpty() && !row.digest().equals(message.digest())) {
                fault(Kind.CHANGED, message.messageId(), "came with other bytes than the ledger has");
            }
        }
    }

    /** These recipients accept whatever they get: what came is settled, what is accepted came. */
    private void agreement() {
        for (Row row : deliveries) {
            boolean came = hasArrived(row);
            if (row.wasSent() && !came) {
                fault(Kind.DISAGREES, row.id(), "sent says the ledger, and it never came to " + row.recipient());
            } else if (came && !row.wasSent()) {
                fault(Kind.DISAGREES, row.id(), "came to " + row.recipient() + ", and the ledger never sent it");
            } else if (row.status().equals("ACCEPTED") && !came) {
                fault(Kind.DISAGREES, row.id(), "accepted says the ledger; " + row.recipient() + " never got it");
            } else if (came && !row.isSettled()) {
                fault(Kind.DISAGREES, row.id(), row.recipient() + " accepted it; the ledger has " + row.status());
            }
        }
    }

    /** Nothing is unsettled without a time to come or a person. */
    private void owners(String now) {
        for (Row row : deliveries) {
            if (!row.isSettled() && !row.hasOpenTask() && row.dueAt().compareTo(now) < 0) {
                fault(Kind.UNOWNED, row.id(), row.status() + " since " + row.dueAt() + ", and nobody has it");
            }
        }
    }
}
