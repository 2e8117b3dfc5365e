package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Matter;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Receipt;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Traces;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** Things to put into a ledger; all fictitious. */
final class Story {
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00.123456789Z");
    static final StayId STAY = new StayId("CH/NORD", "S-1");
    static final byte[] MESSAGE = "a message".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private Story() {}

    static Delivery delivery(String id, StayId stay, String recipient, DeliveryStatus status, Instant notBefore) {
        return new Delivery(
                id,
                new DocumentId(stay, DocumentKind.LIAISON_LETTER, 1),
                Purpose.FIRST,
                recipient,
                "mailbox",
                status,
                Truths.NONE,
                0,
                notBefore,
                notBefore,
                Optional.empty(),
                notBefore.plusSeconds(7200),
                notBefore.plusSeconds(3600),
                Optional.empty(),
                0);
    }

    static Delivery queued(String id) {
        return delivery(id, STAY, "dr-martin", DeliveryStatus.QUEUED, NOON);
    }

    static Delivery moved(Delivery from, DeliveryStatus status) {
        return new Delivery(
                from.id(),
                from.document(),
                from.purpose(),
                from.recipient(),
                from.channel(),
                status,
                new Truths(Truths.Technical.RECEIVED, Truths.Business.REFUSED, Truths.Human.READ),
                from.attempts() + 1,
                from.createdAt(),
                from.notBefore().plusSeconds(1),
                Optional.of(from.notBefore().plusNanos(7)),
                from.answerBy(),
                from.dueAt(),
                Optional.of("not \"here\"; O'Brien\n100 %"),
                from.revision());
    }

    static Delivery revised(Delivery delivery, int revision) {
        return new Delivery(
                delivery.id(),
                delivery.document(),
                delivery.purpose(),
                delivery.recipient(),
                delivery.channel(),
                delivery.status(),
                delivery.truths(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.notBefore(),
                delivery.sentAt(),
                delivery.answerBy(),
                delivery.dueAt(),
                delivery.note(),
                revision);
    }

    static LetterVersion letter(int version) {
        return letter(STAY, version);
    }

    static LetterVersion letter(StayId stay, int version) {
        return new LetterVersion(
                new DocumentId(stay, DocumentKind.LIAISON_LETTER, version),
                "print-" + version,
                NOON.plusSeconds(version),
                version,
                false,
                "Cher confrère,\nvoici la lettre n° " + version);
    }

    static Task task(String id, String rule, String where) {
        return new Task(
                id,
                new Matter.OfStay(STAY),
                Optional.empty(),
                rule,
                Severity.MAJOR,
                Fixer.MED,
                "Dr Durand, 01 00 00 00 00",
                where,
                List.of("one", "", "two\nlines \\ and a slash"),
                NOON,
                NOON.plusSeconds(600),
                Optional.empty());
    }

    static Receipt receipt(String feed, String controlId, String digest, Instant at) {
        return new Receipt(feed, controlId, digest, at, Receipt.About.NO_STAY, "");
    }

    static Task.Closing closing(String why) {
        return new Task.Closing(NOON.plusSeconds(60), "A. Person", why);
    }

    static Parked parked(String id, String feed, String reason, Instant at) {
        return new Parked(
                id,
                feed,
                "application/hl7-v2",
                "MSG_" + id,
                new Traces("DXCARE|CHU", Optional.of(STAY)),
                "HUB-2001",
                reason,
                new byte[] {0, 1, (byte) 0xff},
                at,
                Optional.empty());
    }

    static HistoryLine line(String what) {
        return new HistoryLine(NOON, STAY, Optional.empty(), "liaison", what, "words");
    }

    static StaySummary summary(StayId stay, Instant changedAt) {
        return new StaySummary(
                stay,
                StaySummary.State.LEFT,
                Optional.of("DUPONT Jeanne"),
                Optional.empty(),
                Optional.of(changedAt.minusSeconds(60)),
                changedAt);
    }
}
