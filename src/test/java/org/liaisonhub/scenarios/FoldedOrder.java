package org.liaisonhub.scenarios;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liaisonhub.completeness.RuleCatalogue;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.delivery.Acknowledge;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.delivery.Deadlines;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.Dispatch;
import org.liaisonhub.delivery.Fold;
import org.liaisonhub.delivery.LedgerDesk;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedDesk;
import org.liaisonhub.delivery.Provenance;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Redirection;
import org.liaisonhub.delivery.Release;
import org.liaisonhub.delivery.Replay;
import org.liaisonhub.delivery.Schedule;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Versions;
import org.liaisonhub.delivery.Withdrawal;
import org.liaisonhub.delivery.WorkingCalendar;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.discharge.FeedReaders;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.fhir.FhirDirectory;
import org.liaisonhub.fhir.FhirMessages;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.ledger.SqlLedger;
import org.liaisonhub.letter.LetterWriter;
import org.liaisonhub.letter.PlainText;

/**
 * The hub's own fold step over a real ledger, its readers, rules, letters and FHIR documents, without broker and doors; its
 * clock stands still, so that only what is said can make a difference. What waits for an admission is replayed by a person
 * once all is said, as an operator does.
 */
final class FoldedOrder implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Path DIRECTORY = Path.of("src/main/resources/demo/directory.json");
    private static final int MANY = 1_000;

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final SqlLedger ledger;
    private final Fold fold;
    private final Desk desk;

    FoldedOrder(Path folder) {
        Directory directory = FhirDirectory.read(DIRECTORY);
        ledger = SqlLedger.open(folder, new JsonDossierFormat());
        Deadlines deadlines = new Deadlines(
                Schedule.DEFAULT,
                new WorkingCalendar(PARIS),
                (fixer, dossier) -> "desk of " + fixer,
                () -> directory,
                Trust.EQUAL);
        RuleSentences sentences = new RuleSentences(Locale.FRENCH);
        FhirMessages messages = new FhirMessages("Liaison", "urn:liaison:hub");
        Versions versions = new Versions(
                new LetterWriter(Locale.FRENCH, PARIS, sentences::receiver), PlainText::of, messages, deadlines);
        Withdrawal withdrawal = new Withdrawal(messages, () -> directory, deadlines);
        RuleCatalogue catalogue = new RuleCatalogue((rule, cause) -> {
            throw new IllegalStateException(rule.id(), cause);
        });
        Dispatch dispatch = new Dispatch(catalogue, () -> directory, versions, withdrawal, deadlines, Trust.EQUAL);
        fold = new Fold(ledger, FeedReaders.of(Spoken.READERS), dispatch, clock);
        desk = new LedgerDesk(
                ledger,
                new ParkedDesk(
                        ledger,
                        new Replay(
                                fold,
                                new Acknowledge(ledger, deadlines, withdrawal, clock),
                                (answer, at) -> new AnswerReading.NotUnderstood("HUB-2302", "no answers here")),
                        (parked, failed) -> {
                            throw failed;
                        },
                        clock),
                new Redirection(dispatch, versions, deadlines),
                new Release(dispatch),
                withdrawal,
                deadlines,
                () -> directory,
                clock);
    }

    void say(List<Spoken> order) {
        order.forEach(spoken -> fold.fold(spoken.intake(NOW)));
        for (int before = Integer.MAX_VALUE, now = waiting().size();
                now < before;
                now = waiting().size()) {
            before = now;
            waiting().forEach(parked -> desk.replay(parked.id(), new Desk.Person("Nadia Roche", "all is in")));
        }
    }

    private List<Parked> waiting() {
        return ledger.parked(Optional.empty(), MANY).stream()
                .filter(parked -> parked.code().equals("HUB-1007"))
                .toList();
    }

    List<StayId> stays() {
        return ledger.stays(Optional.empty(), MANY).stream()
                .map(StaySummary::stay)
                .sorted(Comparator.comparing(StayId::key))
                .toList();
    }

    /** State of a stay, everything known of it with who said it and when, and of a stay that ended what goes to whom. */
    Map<String, String> outcome() {
        Map<String, String> outcome = new TreeMap<>();
        for (StayId stay : stays()) {
            StaySummary summary = ledger.stay(stay).orElseThrow();
            outcome.put(stay.number() + " state", summary.state() + " " + summary.patient() + " " + summary.leftAt());
            outcome.put(
                    stay.number() + " known",
                    new Provenance(ledger, Trust.EQUAL).of(stay).toString());
            if (summary.state() == StaySummary.State.LEFT) {
                live(stay)
                        .forEach(delivery -> outcome.put(
                                stay.number() + " " + delivery.document().kind() + " to " + delivery.recipient(),
                                text(delivery)));
            }
        }
        return outcome;
    }

    /** What is on its way, or held; nothing is ever sent here. */
    List<Delivery> live(StayId stay) {
        return ledger.deliveriesOf(stay).stream()
                .filter(delivery -> delivery.purpose() != Purpose.WITHDRAWAL
                        && (delivery.status() == DeliveryStatus.QUEUED || delivery.status() == DeliveryStatus.HELD))
                .toList();
    }

    /** What a person reads of the document of a delivery. */
    String text(Delivery delivery) {
        return ledger.versions(delivery.document().stay()).stream()
                .filter(version -> version.id().equals(delivery.document()))
                .map(LetterVersion::text)
                .collect(Collectors.joining());
    }

    /** The FHIR message of a delivery. */
    String message(Delivery delivery) {
        return new String(ledger.message(delivery.id()).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
