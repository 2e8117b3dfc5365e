package org.liaisonhub.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Matter;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.delivery.Truths.Human;
import org.liaisonhub.delivery.Truths.Technical;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** What a ledger could say of one discharge, for tests. */
final class Told {
    static final StayId STAY = new StayId("990000010", "26-1");
    static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    static final DocumentId LETTER = new DocumentId(STAY, DocumentKind.LIAISON_LETTER, 1);

    private Told() {}

    static Story story(String folder, String telling, Ending ending) {
        return new Story(folder, telling, List.of(), ending);
    }

    static Ending ending(List<Ending.Arrival> deliveries, String... tasks) {
        return new Ending(Optional.of(STAY.number()), 1, deliveries, Set.of(tasks), 0, Set.of());
    }

    static LetterVersion letter(int gaps) {
        return new LetterVersion(LETTER, "f", AT, gaps, false, "");
    }

    static Delivery delivery(String recipient, DeliveryStatus status, Technical technical, Business business) {
        return delivery(recipient, Purpose.FIRST, status, technical, business);
    }

    static Delivery delivery(
            String recipient, Purpose purpose, DeliveryStatus status, Technical technical, Business business) {
        return new Delivery(
                recipient + purpose,
                LETTER,
                purpose,
                recipient,
                "mailbox",
                status,
                new Truths(technical, business, Human.UNKNOWN),
                1,
                AT,
                AT,
                Optional.of(AT),
                AT,
                AT,
                Optional.empty(),
                0);
    }

    static Task task(String rule, Optional<Delivery> delivery, String owner) {
        return new Task(
                rule + delivery.map(Delivery::id).orElse(""),
                new Matter.OfStay(STAY),
                delivery.map(Delivery::id),
                rule,
                Severity.MAJOR,
                Fixer.SEC,
                owner,
                "where",
                List.of(),
                AT,
                AT.plusSeconds(3600),
                Optional.empty());
    }
}
