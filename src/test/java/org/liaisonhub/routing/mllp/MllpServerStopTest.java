package org.liaisonhub.routing.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.liaisonhub.routing.mllp.RawSender.framed;
import static org.liaisonhub.routing.mllp.Ward.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MllpServerStopTest {

    private final MllpLimits twoWorkers = new MllpLimits(1_000, 10_000, 100, 100, 2);
    private final Hub hub = new Hub(twoWorkers, MllpTimeouts.defaults(), Optional.empty());

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void frames_handled_or_waiting_when_the_hub_stops_are_answered_before_it_is_down() throws Exception {
        var latch = hub.ward.hold("1");
        var senders = new ArrayList<RawSender>();
        for (int i = 0; i < 10; i++) {
            senders.add(hub.sender().says(framed(message("1"))));
        }
        await().until(() -> hub.ward.admitted.size() == 2
                && hub.context.getInflightRepository().size() == 10);

        var stopped = CompletableFuture.runAsync(hub::close);
        await().until(() -> refusesConnections());
        assertThat(stopped).isNotDone();
        latch.countDown();

        assertThat(senders).allSatisfy(sender -> {
            assertThat(sender.hears()).isEqualTo("AA 1");
            assertThat(sender.hears()).isEqualTo("closed");
        });
        stopped.get(90, TimeUnit.SECONDS);
        assertThat(hub.server.openConnections()).isZero();
    }

    @Test
    void a_stopped_route_closes_its_idle_connections_and_listens_again_when_started() throws Exception {
        var idle = hub.sender();
        idle.says(framed(message("1"))).hears();

        hub.context.getRouteController().stopRoute("mllp-feed");
        var afterStop = idle.hears();
        hub.context.getRouteController().startRoute("mllp-feed");

        assertThat(afterStop).isEqualTo("closed");
        try (var again = hub.sender()) {
            assertThat(again.says(framed(message("2"))).hears()).isEqualTo("AA 2");
        }
    }

    @Test
    void a_route_file_loaded_again_while_a_frame_is_under_way_answers_it_and_goes_on() throws Exception {
        var latch = hub.ward.hold("1");
        var sender = hub.sender().says(framed(message("1")));
        await().until(() -> !hub.ward.admitted.isEmpty());

        var reloaded = CompletableFuture.runAsync(hub::loadRoute);
        await().until(() -> refusesConnections());
        latch.countDown();

        assertThat(sender.hears()).isEqualTo("AA 1");
        reloaded.get(90, TimeUnit.SECONDS);
        try (var next = hub.sender()) {
            assertThat(next.says(framed(message("2"))).hears()).isEqualTo("AA 2");
        }
    }

    @Test
    void an_answer_that_never_comes_does_not_hold_up_the_stop_for_ever() throws Exception {
        var timeouts = new MllpTimeouts(
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofHours(1),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofMinutes(1));
        try (var impatient = new Hub(twoWorkers, timeouts, Optional.empty())) {
            impatient.context.getShutdownStrategy().setTimeout(1);
            impatient.context.getExecutorServiceManager().setShutdownAwaitTermination(500);
            var latch = impatient.ward.hold("1");
            var sender = impatient.sender().says(framed(message("1")));
            await().until(() -> !impatient.ward.admitted.isEmpty());

            var stopped = CompletableFuture.runAsync(impatient::close);

            assertThat(sender.hears()).isEqualTo("closed");
            stopped.get(90, TimeUnit.SECONDS);
            latch.countDown();
        }
    }

    @Test
    void frames_pipelined_behind_the_one_under_way_are_left_to_be_sent_again() throws Exception {
        var latch = hub.ward.hold("1");
        var sender = hub.sender().says(framed(message("1")) + framed(message("2")));
        await().until(() -> !hub.ward.admitted.isEmpty());

        var stopped = CompletableFuture.runAsync(hub::close);
        await().until(() -> refusesConnections());
        latch.countDown();

        assertThat(sender.hears()).isEqualTo("AA 1");
        assertThat(sender.hears()).isEqualTo("closed");
        stopped.get(90, TimeUnit.SECONDS);
        assertThat(hub.ward.admitted).containsExactly("1");
    }

    private boolean refusesConnections() {
        try (var probe = hub.sender()) {
            return false;
        } catch (java.io.UncheckedIOException refused) {
            return true;
        }
    }
}
