package org.liaisonhub.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.completeness.RuleCatalogue;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.completeness.Situation;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.delivery.Acknowledge;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.delivery.Deadlines;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Dispatch;
import org.liaisonhub.delivery.Fold;
import org.liaisonhub.delivery.Intake;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Relay;
import org.liaisonhub.delivery.Schedule;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.delivery.Versions;
import org.liaisonhub.delivery.Withdrawal;
import org.liaisonhub.delivery.WorkingCalendar;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.FeedReaders;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.fhir.FhirAcknowledgementReader;
import org.liaisonhub.fhir.FhirAcknowledgementWriter;
import org.liaisonhub.fhir.FhirDirectory;
import org.liaisonhub.fhir.FhirMessages;
import org.liaisonhub.hl7v2.AdtReader;
import org.liaisonhub.json.JsonCheck;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.json.JsonFeedReader;
import org.liaisonhub.json.JsonLimits;
import org.liaisonhub.ledger.SqlLedger;
import org.liaisonhub.letter.LetterDocument;
import org.liaisonhub.letter.LetterWriter;
import org.liaisonhub.letter.PlainText;

/**
 * The steps of the hub over a real ledger, without broker and routes, one after another on one thread. As a program it prints what
 * each step costs that thread, in processor time: {@code HotPath <folder> <discharges>}.
 */
final class HotPath implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Practices PRACTICES = Practices.STANDARD;

    final Discharges discharges = new Discharges("H", PRACTICES, CLOCK.instant(), ZONE);
    final AdtReader adtReader = new AdtReader(ZONE);
    final JsonCheck jsonDoor = new JsonCheck(JsonLimits.DEFAULT, Locale.FRENCH);
    final JsonFeedReader jsonReader = jsonDoor.reader(Locale.FRENCH);
    final FhirMessages messages = new FhirMessages("Liaison", "urn:liaison:hub");
    final LetterWriter writer;
    private final RuleCatalogue catalogue = new RuleCatalogue((rule, cause) -> {
        throw new IllegalStateException(cause);
    });
    final Directory directory;
    final Deadlines deadlines;
    private final SqlLedger ledger;
    private final Fold fold;
    private final Relay relay;
    private final Acknowledge acknowledge;
    private final FhirAcknowledgementReader answers = new FhirAcknowledgementReader();
    private final Map<String, Long> spent = new LinkedHashMap<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    HotPath(Path folder) throws IOException {
        this(folder, CLOCK);
    }

    /** @param ofFold is asked once each time a message is folded */
    HotPath(Path folder, InstantSource ofFold) throws IOException {
        PRACTICES.writeInto(folder);
        Files.createDirectories(folder.resolve("ledger"));
        directory = FhirDirectory.read(folder.resolve("directory.json"));
        ledger = SqlLedger.open(folder.resolve("ledger"), new JsonDossierFormat());
        RuleSentences sentences = new RuleSentences(Locale.FRENCH);
        writer = new LetterWriter(Locale.FRENCH, ZONE, sentences::receiver);
        deadlines = new Deadlines(
                Schedule.DEFAULT,
                new WorkingCalendar(ZONE),
                (fixer, dossier) -> "desk of " + fixer,
                () -> directory,
                Trust.EQUAL);
        Versions versions = new Versions(writer, PlainText::of, messages, deadlines);
        Withdrawal withdrawal = new Withdrawal(messages, () -> directory, deadlines);
        Dispatch dispatch = new Dispatch(catalogue, () -> directory, versions, withdrawal, deadlines, Trust.EQUAL);
        fold = new Fold(ledger, FeedReaders.of(Map.of("adt", adtReader::read, "json", jsonReader)), dispatch, ofFold);
        relay = new Relay(ledger, deadlines, withdrawal, CLOCK, Duration.ofSeconds(60), 200, 20);
        acknowledge = new Acknowledge(ledger, deadlines, withdrawal, CLOCK);
    }

    /** What is known of a discharge when both of its messages have come, without a ledger. */
    Dossier dossier(int discharge) {
        Dossier known = Dossier.EMPTY;
        for (FeedReading reading : List.of(
                jsonReader.read(discharges.clinical(discharge), "json"),
                adtReader.read(discharges.adt(discharge), "adt"))) {
            known = known.with(((FeedReading.Understood) reading).events());
        }
        return known;
    }

    Verdict judge(Dossier dossier) {
        return catalogue.judge(new Situation(
                dossier,
                CLOCK.instant(),
                ZONE,
                (role, professional) ->
                        directory.find(professional).flatMap(Recipient::channel).isPresent()));
    }

    StayId stay(int discharge) {
        return new StayId(Discharges.FACILITY, discharges.stay(discharge));
    }

    /** Of a document that is sent for the first time. */
    static Delivery delivery(LetterDocument document, String recipient) {
        return new Delivery(
                "00000000-0000-3000-8000-000000000000",
                document.id(),
                Purpose.FIRST,
                recipient,
                "mailbox",
                DeliveryStatus.QUEUED,
                Truths.NONE,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                0);
    }

    void foldClinical(int discharge) {
        fold.fold(intake("json", discharge, discharges.clinical(discharge)));
    }

    void foldAdt(int discharge) {
        fold.fold(intake("adt", discharge, discharges.adt(discharge)));
    }

    private Intake intake(String feed, int discharge, byte[] bytes) {
        return new Intake(feed, feed, discharges.controlId(discharge), bytes, CLOCK.instant(), Optional.empty());
    }

    List<Delivery> claim() {
        return relay.claim();
    }

    byte[] load(Delivery delivery) {
        return relay.isStillDue(delivery) ? relay.message(delivery) : new byte[0];
    }

    void sent(Delivery delivery) {
        relay.sent(delivery.id());
    }

    void answer(Delivery delivery, byte[] answer) {
        AnswerReading reading = answers.read(answer, CLOCK.instant());
        acknowledge.take(reading, delivery.recipient(), answer, "application/fhir+json");
    }

    private void whole(int discharge) {
        jsonDoor.check(discharges.clinical(discharge));
        timed("1 fold of the clinical message", () -> foldClinical(discharge));
        timed("2 fold of the ADT: letter and care plan", () -> foldAdt(discharge));
        List<Delivery> claimed = new java.util.ArrayList<>();
        timed("3 claim", () -> claimed.addAll(claim()));
        for (Delivery delivery : claimed) {
            timed("4 load, both", () -> load(delivery));
            timed("5 sent, both", () -> sent(delivery));
            byte[] answer = new FhirAcknowledgementWriter(delivery.recipient())
                    .answer(delivery.id(), new Acknowledgement.Accepted(Instant.EPOCH, true));
            timed("6 answer, both", () -> answer(delivery, answer));
        }
    }

    private void timed(String step, Runnable work) {
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        spent.merge(step, threads.getCurrentThreadCpuTime() - start, Long::sum);
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** Prints processor time per discharge, in milliseconds, of the second half. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        try (HotPath path = new HotPath(Path.of(arguments[0]))) {
            for (int i = 0; i < count; i++) {
                if (i == count / 2) {
                    path.spent.clear();
                }
                path.whole(i);
            }
            int half = count - count / 2;
            path.spent.forEach(
                    (step, nanos) -> System.out.printf(Locale.ROOT, "%-42s %.3f ms%n", step, nanos / 1e6 / half));
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %.3f ms%n",
                    "all",
                    path.spent.values().stream().mapToLong(Long::longValue).sum() / 1e6 / half);
        }
    }
}
