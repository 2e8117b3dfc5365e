package org.liaisonhub.scenarios;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.DeskSentences;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.fhir.FhirAcknowledgementWriter;
import org.liaisonhub.letter.DocumentKind;

/** Plays the inputs of one folder in order; every input comes when its sender says it was made, but never before the last. */
final class Scenario {
    private static final Path DEMO = Path.of("src/main/resources/demo/discharges");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(1);
    private static final int MANY = 1_000;
    private static final Pattern MADE_AT = Pattern.compile("MSH\\|[^|]*\\|(?:[^|]*\\|){4}(\\d{14})");
    private static final Pattern SAID_AT = Pattern.compile("\"saidAt\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern CDA_TIME = Pattern.compile("<effectiveTime value=\"(\\d{14}[+-]\\d{4})\"");
    private static final DateTimeFormatter CDA_FORM = DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ", Locale.ROOT);
    private static final Pattern TIMESTAMP =
            Pattern.compile("(?:\"timestamp\"\\s*:\\s*\"|<timestamp value=\")([^\"]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("expression(?:\":\\[\"| value=\")([^\"]+)\"");

    private final Path folder;
    private final Stage stage;
    private final StringBuilder answers = new StringBuilder();
    private final Set<StayId> before;
    private final Set<String> parkedBefore;
    private final Set<String> parkedIds = new LinkedHashSet<>();

    Scenario(Path folder, Stage stage) {
        this.folder = folder;
        this.stage = stage;
        this.before = Set.copyOf(allStays());
        this.parkedBefore = Set.copyOf(waiting());
    }

    void play() throws Exception {
        stage.clock.set(START);
        for (Step step : Step.of(folder)) {
            play(step);
            stage.awaitNothingDue(stays());
            waiting().stream().filter(id -> !parkedBefore.contains(id)).forEach(parkedIds::add);
        }
    }

    private void play(Step step) throws Exception {
        timePasses(stage.clock.instant().plus(BETWEEN_STEPS));
        switch (step.kind()) {
            case "hl7" -> hl7(step.name(), withCarriageReturns(step.bytes()));
            case "raw" -> hl7(step.name(), step.bytes());
            case "json" -> json(step.name(), step.bytes());
            case "cda" -> cda(step.name(), step.bytes());
            case "fhir" -> fhir(step.name(), step.bytes());
            case "demo" -> demo(step.text().strip());
            case "clock" -> clock(step.text().strip());
            case "answer" -> answer(step);
            case "do" -> answered(step.name(), act(step.settings()));
            default -> throw new IllegalArgumentException(step.file() + ": not a kind of input");
        }
    }

    /** Files have a line for each segment, so that people can read them; on the wire it is a carriage return. */
    private static byte[] withCarriageReturns(byte[] lines) {
        byte[] segments = lines.clone();
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] == '\n') {
                segments[i] = '\r';
            }
        }
        return segments;
    }

    private void hl7(String name, byte[] message) throws Exception {
        Matcher madeAt = MADE_AT.matcher(new String(message, StandardCharsets.ISO_8859_1));
        if (madeAt.find()) {
            LocalDateTime local =
                    LocalDateTime.parse(madeAt.group(1), DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT));
            timePasses(local.atZone(PARIS).toInstant());
        }
        answered(name, HospitalAnswer.inWords(stage.sayHl7(message)));
    }

    /** What falls due on the way is dealt with before the next thing happens. */
    private void timePasses(Instant until) {
        stage.clock.notBefore(until);
        stage.awaitNothingDue(stays());
    }

    private void json(String name, byte[] document) throws Exception {
        Matcher saidAt = SAID_AT.matcher(new String(document, StandardCharsets.UTF_8));
        if (saidAt.find()) {
            timePasses(OffsetDateTime.parse(saidAt.group(1)).toInstant());
        }
        HttpResponse<String> answer = stage.sayJson(document);
        answered(name, Integer.toString(answer.statusCode()));
    }

    private void cda(String name, byte[] document) throws Exception {
        Matcher madeAt = CDA_TIME.matcher(new String(document, StandardCharsets.UTF_8));
        if (madeAt.find()) {
            timePasses(OffsetDateTime.parse(madeAt.group(1), CDA_FORM).toInstant());
        }
        HttpResponse<String> answer = stage.sayCda(document);
        answered(name, Integer.toString(answer.statusCode()));
    }

    private void fhir(String name, byte[] message) throws Exception {
        Matcher madeAt = TIMESTAMP.matcher(new String(message, StandardCharsets.UTF_8));
        if (madeAt.find()) {
            timePasses(OffsetDateTime.parse(madeAt.group(1)).toInstant());
        }
        HttpResponse<String> answer = stage.sayFhir(message);
        Matcher where = EXPRESSION.matcher(answer.body());
        StringBuilder places = new StringBuilder();
        while (where.find()) {
            places.append("\n    ").append(where.group(1));
        }
        answered(name, answer.statusCode() + places.toString());
    }

    private void demo(String files) throws Exception {
        for (String file : files.split("\n")) {
            byte[] message = Files.readAllBytes(DEMO.resolve(file));
            if (file.endsWith(".json")) {
                json(file, message);
            } else {
                hl7(file, message);
            }
            stage.awaitNothingDue(stays());
        }
    }

    private void clock(String to) {
        if (to.startsWith("+")) {
            stage.clock.advance(Duration.parse(to.substring(1)));
        } else {
            stage.clock.set(OffsetDateTime.parse(to).toInstant());
        }
    }

    private void answer(Step step) throws Exception {
        String recipient = step.words().get(1);
        Properties settings = step.settings();
        Delivery delivery = newest(settings.getProperty("to", recipient));
        stage.message(delivery);
        Acknowledgement said =
                acknowledgement(step.words().get(2), settings.getProperty("why", ""), stage.clock.instant());
        byte[] answer = recipient.startsWith("dr-")
                ? new FhirAcknowledgementWriter(recipient).answer(delivery.id(), said)
                : shortForm(delivery.id(), step.words().get(2), settings.getProperty("why", ""));
        stage.answer(recipient, answer);
    }

    private static byte[] shortForm(String message, String code, String why) {
        String reason = why.isEmpty() ? "" : ",\"reason\":\"" + why + "\"";
        return ("{\"schema\":\"liaison/acknowledgement/1\",\"messageId\":\"" + message + "\",\"code\":\"" + code + "\""
                        + reason + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Acknowledgement acknowledgement(String code, String why, Instant at) {
        return switch (code) {
            case "received" -> new Acknowledgement.Received(at);
            case "accepted" -> new Acknowledgement.Accepted(at, false);
            case "taken-in-charge" -> new Acknowledgement.Accepted(at, true);
            case "patient-unknown" -> new Acknowledgement.Refused(at, Business.PATIENT_UNKNOWN, why);
            case "no-longer-here" -> new Acknowledgement.Refused(at, Business.NO_LONGER_HERE, why);
            case "refused" -> new Acknowledgement.Refused(at, Business.REFUSED, why);
            case "not-now" -> new Acknowledgement.NotNow(at, why);
            case "rejected" -> new Acknowledgement.Rejected(at, why);
            case "read" -> new Acknowledgement.Read(at);
            default -> throw new IllegalArgumentException(code + ": no such answer");
        };
    }

    private String act(Properties wanted) {
        Desk desk = stage.hub.desk();
        Desk.Person person = new Desk.Person(wanted.getProperty("who"), wanted.getProperty("why"));
        Desk.Outcome outcome = switch (wanted.getProperty("action")) {
            case "resend" -> desk.resend(newest(wanted.getProperty("recipient")).id(), person);
            case "release" -> desk.release(held(wanted.getProperty("recipient")).id(), person);
            case "redirect" ->
                desk.redirect(newest(wanted.getProperty("recipient")).id(), wanted.getProperty("to"), person);
            case "withdraw" -> desk.withdraw(stays().get(0), person);
            case "close" -> desk.closeTask(openTask(wanted.getProperty("rule")).id(), person);
            case "replay" -> desk.replay(firstParked(), person);
            case "dismiss" -> desk.dismiss(firstParked(), person);
            default -> throw new IllegalArgumentException(wanted.getProperty("action") + ": no such action");
        };
        return outcome.getClass().getSimpleName() + "  "
                + outcome.answer().code().code() + "  " + new DeskSentences(Locale.ENGLISH).of(outcome.answer());
    }

    /** The last delivery that was sent to a recipient. */
    private Delivery newest(String recipient) {
        return deliveries().stream()
                .filter(delivery -> delivery.recipient().equals(recipient) && delivery.attempts() > 0)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing was sent to " + recipient));
    }

    /** What is held for a recipient. */
    private Delivery held(String recipient) {
        return deliveries().stream()
                .filter(delivery -> delivery.recipient().equals(recipient) && delivery.status() == DeliveryStatus.HELD)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is held for " + recipient));
    }

    private List<Delivery> deliveries() {
        return stays().stream()
                .flatMap(stay -> stage.hub.ledger().deliveriesOf(stay).stream())
                .sorted(Comparator.comparing(Delivery::createdAt))
                .toList();
    }

    private Task openTask(String rule) {
        return stays().stream()
                .flatMap(stay -> stage.hub.ledger().tasksOf(stay).stream())
                .filter(task -> task.rule().equals(rule) && task.closing().isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task of rule " + rule));
    }

    private String firstParked() {
        return parkedIds.iterator().next();
    }

    private void answered(String name, String words) {
        answers.append(name).append("  ").append(words).append('\n');
    }

    /** What the hub answered at its doors, and to the people at its desk. */
    String answers() {
        return answers.toString();
    }

    /** The stays this scenario is about, by number. */
    List<StayId> stays() {
        return allStays().stream()
                .filter(stay -> !before.contains(stay) && !stay.equals(Stage.FENCE))
                .sorted(Comparator.comparing(StayId::number))
                .toList();
    }

    /** What this scenario left for a person to look at, in order. */
    List<Parked> parked() {
        List<Parked> parked = new ArrayList<>();
        parkedIds.forEach(id -> stage.hub.ledger().findParked(id).ifPresent(parked::add));
        return parked;
    }

    private List<StayId> allStays() {
        return stage.hub.ledger().stays(Optional.empty(), MANY).stream()
                .map(StaySummary::stay)
                .toList();
    }

    private List<String> waiting() {
        return stage.hub.ledger().parked(Optional.empty(), MANY).stream()
                .filter(parked -> !parked.feed().endsWith(" " + Stage.FENCE_RECIPIENT))
                .sorted(Comparator.comparing(Parked::parkedAt))
                .map(Parked::id)
                .toList();
    }

    /** The last message about the letter that went out to anybody. */
    Optional<Delivery> lastLetter() {
        return deliveries().stream()
                .filter(delivery -> delivery.document().kind() == DocumentKind.LIAISON_LETTER)
                .filter(delivery -> delivery.attempts() > 0)
                .reduce((earlier, later) -> later);
    }
}
