package org.liaisonhub.scenarios;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentKind;

/** How a scenario ended, in words that are the same at every run: ids of deliveries and tasks are left out here, nowhere else. */
final class Told {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Europe/Paris"));

    private final LedgerView ledger;
    private final List<StayId> stays;

    Told(LedgerView ledger, List<StayId> stays) {
        this.ledger = ledger;
        this.stays = stays;
    }

    String deliveries() {
        return eachStay(stay -> {
            String state = ledger.stay(stay).map(line -> line.state().name()).orElse("unknown");
            String versions = ledger.versions(stay).stream()
                    .map(version -> "written: " + version.id().kind() + " v"
                            + version.id().version() + " gaps=" + version.gaps()
                            + (version.withdrawn() ? " withdrawn" : "") + "\n")
                    .collect(Collectors.joining());
            return "stay: " + state + "\n" + versions
                    + ledger.deliveriesOf(stay).stream().map(Told::line).collect(Collectors.joining());
        });
    }

    private static String line(Delivery delivery) {
        return what(delivery) + ": " + delivery.status()
                + "\n    technical=" + delivery.truths().technical()
                + " business=" + delivery.truths().business()
                + " human=" + delivery.truths().human()
                + " attempts=" + delivery.attempts()
                + "\n    answer by " + time(delivery.answerBy())
                + (delivery.status().isSettled() ? "" : ", due " + time(delivery.dueAt()))
                + delivery.note().map(note -> "\n    note: " + note).orElse("")
                + "\n";
    }

    private static String what(Delivery delivery) {
        return delivery.document().kind() + " v" + delivery.document().version() + " " + delivery.purpose() + " to "
                + delivery.recipient();
    }

    String tasks() {
        return eachStay(stay -> ledger.tasksOf(stay).stream().map(this::line).collect(Collectors.joining()));
    }

    private String line(Task task) {
        String about =
                task.delivery().flatMap(ledger::findDelivery).map(Told::what).orElse(task.where());
        return task.rule() + " " + task.severity() + " " + about
                + (task.details().isEmpty() ? "" : " " + task.details())
                + "\n    " + task.owner() + ": " + task.ownerName()
                + "\n    opened " + time(task.openedAt()) + ", due " + time(task.dueAt())
                + task.closing()
                        .map(end -> "\n    closed " + time(end.at()) + " by " + end.who() + ": " + end.why())
                        .orElse("\n    open")
                + "\n";
    }

    String history() {
        return eachStay(stay -> ledger.history(stay).stream().map(this::line).collect(Collectors.joining()));
    }

    private String line(HistoryLine line) {
        String about = line.delivery()
                .flatMap(ledger::findDelivery)
                .map(delivery -> " [" + what(delivery) + "]")
                .orElse("");
        return time(line.at()) + "  " + line.who() + " " + line.what() + ": " + line.words() + about + "\n";
    }

    /** The newest version of a document, as a person reads it. */
    String document(DocumentKind kind) {
        return eachStay(stay -> ledger.versions(stay).stream()
                .filter(version -> version.id().kind() == kind)
                .reduce((older, newer) -> newer)
                .map(LetterVersion::text)
                .orElse("none\n"));
    }

    static String parked(List<Parked> parked) {
        return parked.stream()
                .map(one -> one.feed() + " " + one.code() + " " + one.bytes().length + " bytes: " + one.reason() + "\n"
                        + one.settled()
                                .map(end -> "    " + time(end.at()) + " " + end.who() + ": " + end.why() + "\n")
                                .orElse("    waits\n"))
                .collect(Collectors.joining());
    }

    static String pretty(Optional<String> message) throws Exception {
        if (message.isEmpty()) {
            return "none\n";
        }
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        return json.writeValueAsString(json.readTree(message.get())) + "\n";
    }

    private String eachStay(Function<StayId, String> told) {
        return stays.stream()
                .map(stay -> (stays.size() > 1 ? "--- " + stay.number() + "\n" : "") + told.apply(stay))
                .collect(Collectors.joining());
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
