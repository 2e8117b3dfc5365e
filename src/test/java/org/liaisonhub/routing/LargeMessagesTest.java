package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.UnitOfWorkHelper;
import org.junit.jupiter.api.Test;

class LargeMessagesTest {
    private final LargeMessages large = new LargeMessages();

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
    void a_small_message_never_waits() {
        large.enter(exchange(), Integer.MAX_VALUE);

        CompletableFuture<Void> small = CompletableFuture.runAsync(() -> large.enter(exchange(), LargeMessages.LARGE));

        await().until(small::isDone);
        assertThat(large.isWaitedFor()).isFalse();
    }
}
