package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.UnitOfWorkHelper;
import org.junit.jupiter.api.Test;

class LargeMessagesTest {
    private final LargeMessages large = new LargeMessages(Duration.ofMillis(200));

    private static Exchange exchange() {
        return new DefaultExchange(new DefaultCamelContext());
    }

    private static void ends(Exchange exchange) {
        UnitOfWorkHelper.doneSynchronizations(
                exchange, exchange.getExchangeExtension().handoverCompletions());
    }

    @Test
    void a_third_message_of_ten_megabytes_waits_until_one_of_the_others_is_done() {
        Exchange first = exchange();
        large.enter(first, 10 * LargeMessages.LARGE);
        large.enter(exchange(), 10 * LargeMessages.LARGE);
        CompletableFuture<Void> third =
                CompletableFuture.runAsync(() -> large.enter(exchange(), 10 * LargeMessages.LARGE));
        await().until(large::isWaitedFor);
        assertThat(third).isNotDone();

        ends(first);

        await().until(third::isDone);
    }

    @Test
    void the_largest_is_worked_on_alone_however_large_it_is() {
        Exchange largest = exchange();
        large.enter(largest, Integer.MAX_VALUE);
        CompletableFuture<Void> next =
                CompletableFuture.runAsync(() -> large.enter(exchange(), LargeMessages.LARGE + 1));
        await().until(large::isWaitedFor);
        assertThat(next).isNotDone();

        ends(largest);

        await().until(next::isDone);
    }

    @Test
    void at_the_door_a_large_message_is_refused_with_not_now_when_its_turn_does_not_come_and_a_small_one_passes() {
        Exchange largest = exchange();
        large.enter(largest, Integer.MAX_VALUE);
        Exchange refused = exchange();

        assertThat(CompletableFuture.supplyAsync(
                        () -> catchThrowable(() -> large.enterDoor(refused, LargeMessages.LARGE + 1))))
                .succeedsWithin(Duration.ofSeconds(10))
                .isInstanceOfSatisfying(
                        NotTakenNow.class, not -> assertThat(not.reason()).isEqualTo(NotTakenNow.Reason.NOT_NOW));
        assertThat(CompletableFuture.runAsync(() -> large.enterDoor(exchange(), LargeMessages.LARGE)))
                .succeedsWithin(Duration.ofSeconds(10));

        ends(refused);
        ends(largest);
        large.enterDoor(exchange(), Integer.MAX_VALUE);
    }

    @Test
    void what_waits_for_the_ledger_lets_go_of_its_turn_and_takes_it_again_for_the_next_attempt() {
        Exchange folding = exchange();
        LargeTurn turn = large.enter(folding, Integer.MAX_VALUE);
        assertThatThrownBy(() -> turn.attempt(() -> {
                    throw new IllegalStateException("the ledger is away");
                }))
                .isInstanceOf(IllegalStateException.class);
        Exchange other = exchange();
        large.enterDoor(other, Integer.MAX_VALUE);
        ends(other);

        assertThat(turn.attempt(() -> catchThrowable(() -> large.enterDoor(exchange(), Integer.MAX_VALUE))))
                .isInstanceOf(NotTakenNow.class);

        ends(folding);
        large.enterDoor(exchange(), Integer.MAX_VALUE);
    }

    @Test
    void a_small_message_never_waits() {
        large.enter(exchange(), Integer.MAX_VALUE);

        CompletableFuture<Void> small = CompletableFuture.runAsync(() -> large.enter(exchange(), LargeMessages.LARGE));

        await().until(small::isDone);
        assertThat(large.isWaitedFor()).isFalse();
    }
}
