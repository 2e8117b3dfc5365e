package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** Deliveries: where each is, and which are due. */
final class DeliveryTable {
    private static final int AT_MOST = 1_000;

    private final Sql sql;

    DeliveryTable(Sql sql) {
        this.sql = sql;
    }

    void add(Delivery delivery) {
        state("add_delivery", delivery)
                .with("stay_key", delivery.document().stay().key())
                .with("kind", delivery.document().kind())
                .with("version", delivery.document().version())
                .with("purpose", delivery.purpose())
                .with("recipient", delivery.recipient())
                .with("created_at", delivery.createdAt())
                .write();
    }

    /** Counts the revision up and ends the lease. */
    void change(Delivery delivery) {
        if (!state("change_delivery", delivery).writeOne()) {
            throw sql.refused("delivery " + delivery.id() + " was changed since its revision " + delivery.revision()
                    + " was read, or is not there; read it again");
        }
    }

    private Call state(String statement, Delivery delivery) {
        return sql.call(statement)
                .with("id", delivery.id())
                .with("channel", delivery.channel())
                .with("status", delivery.status())
                .with("technical", delivery.truths().technical())
                .with("business", delivery.truths().business())
                .with("human", delivery.truths().human())
                .with("attempts", delivery.attempts())
                .with("silences", delivery.silences())
                .with("not_before", delivery.notBefore())
                .withMaybe("sent_at", delivery.sentAt().map(Moments::text))
                .with("answer_by", delivery.answerBy())
                .with("due_at", delivery.dueAt())
                .withMaybe("note", delivery.note())
                .with("revision", delivery.revision());
    }

    Optional<Delivery> find(String id) {
        return sql.call("delivery").with("id", id).first(DeliveryTable::delivery);
    }

    Optional<Delivery> toChange(String id) {
        return sql.call("delivery_to_change").with("id", id).first(DeliveryTable::delivery);
    }

    List<Delivery> toChange(StayId stay) {
        return sql.call("deliveries_to_change").with("stay_key", stay.key()).list(DeliveryTable::delivery);
    }

    List<Delivery> of(StayId stay) {
        return sql.call("deliveries_of_stay")
                .with("stay_key", stay.key())
                .with("limit", AT_MOST)
                .list(DeliveryTable::delivery);
    }

    List<Delivery> undelivered(int limit) {
        return sql.call("undelivered").with("limit", limit).list(DeliveryTable::delivery);
    }

    Optional<Instant> oldest() {
        return sql.call("oldest_undelivered")
                .first(row -> row.maybeMoment("created_at"))
                .flatMap(moment -> moment);
    }

    List<Delivery> overdue(Instant now, int limit) {
        return sql.call("overdue").with("now", now).with("limit", limit).list(DeliveryTable::delivery);
    }

    List<Delivery> claimDue(Instant now, Instant leaseUntil, int limit, int perRecipient) {
        return sql
                .call("claim_due")
                .with("now", now)
                .with("lease_until", leaseUntil)
                .with("latest", leaseUntil.plus(Duration.between(now, leaseUntil)))
                .with("limit", limit)
                .with("per_recipient", perRecipient)
                .with("others", Math.max(0, perRecipient - 1))
                .list(DeliveryTable::delivery)
                .stream()
                .sorted(Comparator.comparing(Delivery::notBefore).thenComparing(Delivery::createdAt))
                .toList();
    }

    private static Delivery delivery(Columns row) throws SQLException {
        return new Delivery(
                row.text("id"),
                new DocumentId(row.stay(), row.word(DocumentKind.class, "kind"), row.number("version")),
                row.word(Purpose.class, "purpose"),
                row.text("recipient"),
                row.text("channel"),
                row.word(DeliveryStatus.class, "status"),
                new Truths(
                        row.word(Truths.Technical.class, "technical"),
                        row.word(Truths.Business.class, "business"),
                        row.word(Truths.Human.class, "human")),
                row.number("attempts"),
                row.number("silences"),
                row.moment("created_at"),
                row.moment("not_before"),
                row.maybeMoment("sent_at"),
                row.moment("answer_by"),
                row.moment("due_at"),
                row.maybeText("note"),
                row.number("revision"));
    }
}
