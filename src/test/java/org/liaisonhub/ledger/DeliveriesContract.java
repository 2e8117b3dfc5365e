package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.delivery.DeliveryStatus.ACCEPTED;
import static org.liaisonhub.delivery.DeliveryStatus.DEAD;
import static org.liaisonhub.delivery.DeliveryStatus.HELD;
import static org.liaisonhub.delivery.DeliveryStatus.QUEUED;
import static org.liaisonhub.delivery.DeliveryStatus.REFUSED;
import static org.liaisonhub.delivery.DeliveryStatus.SENT;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.liaisonhub.discharge.StayId;

/** Deliveries: kept as they are, changed by revision, listed while unsettled. */
interface DeliveriesContract extends OpenLedgers {
    @Test
    default void a_delivery_comes_back_equal_to_the_nanosecond_with_its_message() {
        Delivery delivery = Story.queued("d1");
        add(delivery);

        assertThat(ledger().findDelivery("d1")).contains(delivery);
        assertThat(ledger().<Object>commit(entry -> entry.delivery("d1"))).isEqualTo(ledger().findDelivery("d1"));
        assertThat(ledger().message("d1")).contains(Story.MESSAGE);
        assertThat(ledger().message("d2")).isEmpty();
        assertThat(ledger().findDelivery("d2")).isEmpty();
    }

    @Test
    default void a_long_message_comes_back_byte_for_byte() {
        byte[] message = new byte[50_000];
        new Random(1).nextBytes(message);
        byte[] plain = "{\"resourceType\":\"Bundle\"},".repeat(1_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        write(entry -> {
            entry.add(Story.queued("d1"), message);
            entry.add(Story.queued("d2"), plain);
            entry.add(Story.queued("d3"), new byte[0]);
        });

        assertThat(ledger().message("d1")).contains(message);
        assertThat(ledger().message("d2")).contains(plain);
        assertThat(ledger().message("d3")).contains(new byte[0]);
    }

    @Test
    default void a_change_is_kept_with_a_revision_one_higher() {
        add(Story.queued("d1"));
        Delivery changed = Story.moved(Story.queued("d1"), REFUSED);

        write(entry -> entry.change(changed));

        assertThat(ledger().findDelivery("d1")).contains(Story.revised(changed, 1));
    }

    @Test
    default void a_change_on_an_old_revision_does_not_happen() {
        add(Story.queued("d1"));
        write(entry -> entry.change(Story.moved(Story.queued("d1"), SENT)));
        Delivery before = ledger().findDelivery("d1").orElseThrow();

        assertThatThrownBy(() -> write(entry -> entry.change(Story.moved(Story.queued("d1"), DEAD))))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("d1");

        assertThat(ledger().findDelivery("d1")).contains(before);
    }

    @Test
    default void a_second_change_in_one_commit_is_made_on_what_is_read_after_the_first() {
        add(Story.queued("d1"));

        write(entry -> {
            entry.change(Story.moved(Story.queued("d1"), SENT));
            entry.change(Story.moved(entry.delivery("d1").orElseThrow(), REFUSED));
        });

        Delivery delivery = ledger().findDelivery("d1").orElseThrow();
        assertThat(delivery.status()).isEqualTo(REFUSED);
        assertThat(delivery.revision()).isEqualTo(2);
    }

    @Test
    default void a_change_of_a_delivery_that_is_not_there_does_not_happen() {
        assertThatThrownBy(() -> write(entry -> entry.change(Story.queued("d1"))))
                .isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    default void deliveries_of_a_stay_come_in_the_order_they_were_added_even_at_one_instant() {
        add(Story.queued("d3"), Story.queued("d1"), Story.queued("d2"));
        add(Story.delivery("other", new StayId("CH/NORD", "S-2"), "dr-martin", QUEUED, Story.NOON));

        assertThat(ledger().deliveriesOf(Story.STAY)).extracting(Delivery::id).containsExactly("d3", "d1", "d2");
        assertThat(ledger().<List<Delivery>>commit(entry -> entry.deliveries(Story.STAY)))
                .extracting(Delivery::id)
                .containsExactly("d3", "d1", "d2");
    }

    @Test
    default void undelivered_are_those_not_settled_oldest_first() {
        int age = 0;
        for (DeliveryStatus status : DeliveryStatus.values()) {
            Instant createdAt = Story.NOON.minusSeconds(age++);
            add(Story.delivery("d-" + status, Story.STAY, "dr-martin", status, createdAt));
        }

        assertThat(ledger().undelivered(100))
                .extracting(Delivery::status)
                .containsExactly(DEAD, REFUSED, SENT, QUEUED, HELD);
        assertThat(ledger().undelivered(2)).extracting(Delivery::status).containsExactly(DEAD, REFUSED);
        assertThat(ledger().oldestUndelivered()).contains(Story.NOON.minusSeconds(5));
        assertThat(ledger().counts())
                .containsEntry("held", 1L)
                .containsEntry("queued", 1L)
                .containsEntry("sent", 1L)
                .containsEntry("refused", 1L)
                .containsEntry("dead", 1L)
                .doesNotContainKeys("accepted", "replaced", "withdrawn", "closed");
    }

    @Test
    default void an_empty_ledger_counts_zero_of_each() {
        assertThat(ledger().counts())
                .hasSize(7)
                .containsOnlyKeys("held", "queued", "sent", "refused", "dead", "openTasks", "parked")
                .allSatisfy((name, count) -> assertThat(count).isZero());
        assertThat(ledger().oldestUndelivered()).isEmpty();
    }

    @Test
    default void overdue_are_held_queued_and_sent_ones_longest_overdue_first() {
        for (DeliveryStatus status : DeliveryStatus.values()) {
            add(Story.delivery("d-" + status, Story.STAY, "r", status, Story.NOON.minusSeconds(status.ordinal())));
        }
        add(Story.delivery("later", Story.STAY, "r", SENT, Story.NOON.plusSeconds(100)));
        Instant due = Story.NOON.plusSeconds(3600);

        assertThat(overdue(due, 10)).extracting(Delivery::status).containsExactly(SENT, QUEUED, HELD);
        assertThat(overdue(due, 1)).extracting(Delivery::status).containsExactly(SENT);
        assertThat(overdue(due.minusSeconds(60), 10)).isEmpty();
    }

    private List<Delivery> overdue(Instant now, int limit) {
        return ledger().commit(entry -> entry.overdue(now, limit));
    }

    @Test
    default void an_accepted_delivery_that_is_sent_again_is_undelivered_again() {
        add(Story.delivery("d1", Story.STAY, "r", ACCEPTED, Story.NOON));

        write(entry -> entry.change(Story.moved(entry.delivery("d1").orElseThrow(), QUEUED)));

        assertThat(ledger().undelivered(10)).hasSize(1);
    }
}
