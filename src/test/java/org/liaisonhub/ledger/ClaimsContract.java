package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.delivery.DeliveryStatus.HELD;
import static org.liaisonhub.delivery.DeliveryStatus.QUEUED;
import static org.liaisonhub.delivery.DeliveryStatus.SENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.Ledger;

/** Who sends what, and that nobody waits behind another. */
interface ClaimsContract extends OpenLedgers {
    Instant LEASE = Story.NOON.plusSeconds(30);

    @Test
    default void due_are_queued_ones_whose_time_has_come_the_longest_waiting_first() {
        add(
                Story.delivery("now", Story.STAY, "r1", QUEUED, Story.NOON),
                Story.delivery("earlier", Story.STAY, "r2", QUEUED, Story.NOON.minusSeconds(9)),
                Story.delivery("later", Story.STAY, "r3", QUEUED, Story.NOON.plusNanos(1)),
                Story.delivery("held", Story.STAY, "r4", HELD, Story.NOON.minusSeconds(9)),
                Story.delivery("sent", Story.STAY, "r5", SENT, Story.NOON.minusSeconds(9)));

        assertThat(claim(ledger(), Story.NOON, 10, 10)).containsExactly("earlier", "now");
    }

    @Test
    default void what_is_claimed_is_not_claimed_again_until_the_lease_ends() {
        add(Story.queued("d1"));

        assertThat(claim(ledger(), Story.NOON, 10, 10)).containsExactly("d1");
        assertThat(claim(ledger(), Story.NOON, 10, 10)).isEmpty();
        assertThat(claim(ledger(), LEASE.minusNanos(1), 10, 10)).isEmpty();
        assertThat(claim(ledger(), LEASE, 10, 10)).containsExactly("d1");
    }

    @Test
    default void a_claim_by_a_clock_that_was_an_hour_ahead_holds_nobody_up() {
        add(Story.queued("d1"));
        write(entry -> entry.claimDue(Story.NOON.plusSeconds(3_600), LEASE.plusSeconds(3_600), 10, 10));

        assertThat(claim(ledger(), Story.NOON, 10, 10)).containsExactly("d1");
        assertThat(claim(ledger(), Story.NOON, 10, 10)).isEmpty();
    }

    @Test
    default void a_claim_does_not_change_the_delivery_and_a_change_ends_the_claim() {
        add(Story.queued("d1"));

        List<Delivery> claimed = ledger().commit(entry -> entry.claimDue(Story.NOON, LEASE, 10, 10));
        write(entry -> entry.change(claimed.get(0)));

        assertThat(claimed).containsExactly(Story.queued("d1"));
        assertThat(claim(ledger(), Story.NOON, 10, 10)).containsExactly("d1");
    }

    @Test
    default void one_recipient_never_takes_more_than_its_share_running_ones_counted() {
        for (int i = 0; i < 5; i++) {
            add(Story.delivery("busy" + i, Story.STAY, "busy", QUEUED, Story.NOON.minusSeconds(100 - i)));
        }
        add(Story.delivery("quiet", Story.STAY, "quiet", QUEUED, Story.NOON));

        assertThat(claim(ledger(), Story.NOON, 10, 3)).containsExactly("busy0", "busy1", "busy2", "quiet");
        assertThat(claim(ledger(), Story.NOON, 10, 3)).isEmpty();
        assertThat(claim(ledger(), Story.NOON, 10, 4)).containsExactly("busy3");
        assertThat(claim(ledger(), LEASE, 10, 3)).containsExactly("busy0", "busy1", "busy2", "quiet");
    }

    @Test
    default void the_limit_holds_over_all_recipients_and_the_oldest_go_first() {
        for (int i = 0; i < 6; i++) {
            add(Story.delivery("d" + i, Story.STAY, "r" + i % 3, QUEUED, Story.NOON.minusSeconds(i)));
        }

        assertThat(claim(ledger(), Story.NOON, 4, 10)).containsExactly("d5", "d4", "d3", "d2");
        assertThat(claim(ledger(), Story.NOON, 4, 10)).containsExactly("d1", "d0");
    }

    @Test
    default void two_hubs_claim_each_delivery_once() throws Exception {
        for (int i = 0; i < 60; i++) {
            add(Story.delivery("d" + i, Story.STAY, "r" + i % 7, QUEUED, Story.NOON.minusSeconds(i)));
        }

        List<String> claimed = new ArrayList<>();
        ExecutorService hubs = Executors.newFixedThreadPool(2);
        try (SqlLedger second = another()) {
            Future<List<String>> one = hubs.submit(() -> claimAll(ledger()));
            Future<List<String>> two = hubs.submit(() -> claimAll(second));
            claimed.addAll(one.get());
            claimed.addAll(two.get());
        } finally {
            hubs.shutdownNow();
        }
        claimed.addAll(claimAll(ledger()));

        assertThat(claimed).hasSize(60).doesNotHaveDuplicates();
    }

    private static List<String> claimAll(Ledger hub) {
        List<String> all = new ArrayList<>();
        List<String> some = claim(hub, Story.NOON, 5, 100);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = claim(hub, Story.NOON, 5, 100);
        }
        return all;
    }

    private static List<String> claim(Ledger hub, Instant now, int limit, int perRecipient) {
        return hub
                .commit(entry ->
                        entry.claimDue(now, now.equals(LEASE) ? LEASE.plusSeconds(30) : LEASE, limit, perRecipient))
                .stream()
                .map(Delivery::id)
                .toList();
    }
}
