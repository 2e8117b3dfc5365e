package org.liaisonhub.routing.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.liaisonhub.routing.mllp.RawSender.END;
import static org.liaisonhub.routing.mllp.RawSender.START;
import static org.liaisonhub.routing.mllp.RawSender.framed;
import static org.liaisonhub.routing.mllp.Ward.message;

import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.Patience;

/** What a sender may not do, in plain text and by TLS. */
abstract class MllpServerLimitsContract {

    private static final MllpLimits LIMITS = new MllpLimits(100_000, 150_000, 3, 3, 2);

    private static final Duration LONG = Patience.LONG;

    /** A time that is meant to run out, and long enough for what must be done within it. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** In which a {@link #SHORT} time that counted would have run out. */
    private static final Duration LONGER_THAN_SHORT = SHORT.multipliedBy(3).dividedBy(2);

    private static final Duration MOMENT = Duration.ofMillis(100);

    /** Where no time is looked at, none may run out, however busy the machine is. */
    private static final MllpTimeouts PATIENT = new MllpTimeouts(LONG, LONG, LONG, MOMENT, SHORT, LONG);

    private final Optional<MllpTls> tls;
    private final SocketFactory sockets;
    private final Hub hub;
    private final RawSender sender;

    MllpServerLimitsContract(Optional<MllpTls> tls, SocketFactory sockets) {
        this.tls = tls;
        this.sockets = sockets;
        this.hub = new Hub(LIMITS, PATIENT, tls);
        this.sender = to(hub);
    }

    @AfterEach
    void stop() {
        sender.close();
        hub.close();
    }

    private RawSender to(Hub other) {
        return new RawSender(other.port, sockets);
    }

    @Test
    void a_frame_cut_off_by_the_start_of_the_next_is_refused_and_the_next_is_answered() {
        sender.says(START + message("1") + framed(message("2")));

        assertThat(sender.hears()).isEqualTo("AR 1");
        assertThat(sender.hears()).isEqualTo("AA 2");
        assertThat(hub.ward.admitted).containsExactly("2");
    }

    @Test
    void a_peer_that_never_starts_a_frame_is_refused_and_the_connection_closed() {
        sender.says("x".repeat(MllpFrameReader.MAX_BETWEEN + 100_000));

        assertThat(sender.hears()).isEqualTo("AR ?");
        assertThat(sender.hears()).isEqualTo("closed");
    }

    @Test
    void a_frame_over_the_limit_is_refused_at_once_and_the_connection_goes_on() {
        sender.says(START + message("1") + "x".repeat(100_000));
        var beforeTheEnd = sender.hears();
        sender.says("x".repeat(1_000_000) + END + framed(message("2")));

        assertThat(beforeTheEnd).isEqualTo("AR 1");
        assertThat(sender.hears()).isEqualTo("AA 2");
        assertThat(hub.server.heldBytes()).isZero();
    }

    @Test
    void many_half_sent_frames_cannot_hold_more_than_all_may_hold_together() {
        try (var other = to(hub)) {
            sender.says(START + message("1") + "x".repeat(90_000));
            await().until(() -> hub.server.heldBytes() > 80_000);

            other.says(START + message("2") + "x".repeat(90_000) + END);

            assertThat(other.hears()).isEqualTo("AR 2");
            assertThat(sender.says(END).hears()).isEqualTo("AA 1");
            assertThat(other.says(framed(message("3"))).hears()).isEqualTo("AA 3");
            await().until(() -> hub.server.heldBytes() == 0);
        }
    }

    @Test
    void an_answered_frame_holds_no_memory_while_its_connection_stays_open() {
        sender.says(START + message("1") + "x".repeat(90_000));
        await().until(() -> hub.server.heldBytes() > 80_000);

        sender.says(END).hears();

        await().until(() -> hub.server.heldBytes() == 0);
        assertThat(hub.server.openConnections()).isEqualTo(1);
    }

    @Test
    void an_unfinished_frame_is_closed_without_answer_when_its_sender_falls_silent() {
        var silence = new MllpTimeouts(SHORT, LONG, LONG, MOMENT, SHORT, LONG);
        try (var strict = new Hub(LIMITS, silence, tls);
                var silent = to(strict)) {
            silent.says(START + "MSH|^~\\&|half a mess");

            assertThat(silent.hears()).isEqualTo("closed");
            assertThat(strict.ward.admitted).isEmpty();
            await().until(() -> strict.server.openConnections() == 0);
        }
    }

    @Test
    void a_frame_that_trickles_for_ever_is_closed_though_it_is_never_silent() {
        var trickle = new MllpTimeouts(LONG, SHORT, LONG, MOMENT, SHORT, LONG);
        try (var strict = new Hub(LIMITS, trickle, tls);
                var busy = to(strict)) {
            busy.says(START + "MSH|");

            await().pollInterval(MOMENT).until(() -> isCutOff(busy));

            assertThat(strict.ward.admitted).isEmpty();
        }
    }

    @Test
    void silence_between_frames_is_not_an_unfinished_frame() {
        var unfinished = new MllpTimeouts(SHORT, SHORT, LONG, MOMENT, SHORT, LONG);
        try (var strict = new Hub(LIMITS, unfinished, tls);
                var silent = to(strict)) {
            silent.says(framed(message("1"))).hears();

            await().pollDelay(LONGER_THAN_SHORT).until(() -> strict.server.openConnections() == 1);

            assertThat(silent.says(framed(message("2"))).hears()).isEqualTo("AA 2");
        }
    }

    @Test
    void a_connection_that_has_nothing_to_say_is_closed_in_the_end() {
        var idle = new MllpTimeouts(LONG, LONG, SHORT, MOMENT, SHORT, LONG);
        try (var strict = new Hub(LIMITS, idle, tls);
                var silent = to(strict)) {
            silent.says(framed(message("1"))).hears();

            assertThat(silent.hears()).isEqualTo("closed");
        }
    }

    @Test
    void time_the_route_takes_does_not_count_against_the_sender() {
        var strictTimes = new MllpTimeouts(SHORT, SHORT, SHORT, MOMENT, SHORT, LONG);
        try (var strict = new Hub(LIMITS, strictTimes, tls);
                var waiting = to(strict)) {
            var latch = strict.ward.hold("1");
            waiting.says(framed(message("1")) + START + "MSH|");
            await().until(() -> !strict.ward.admitted.isEmpty());

            await().pollDelay(LONGER_THAN_SHORT).until(() -> strict.server.openConnections() == 1);
            latch.countDown();

            assertThat(waiting.hears()).isEqualTo("AA 1");
        }
    }

    @Test
    void a_route_that_takes_too_long_is_answered_for_and_its_own_late_answer_is_dropped() {
        var answer = new MllpTimeouts(LONG, LONG, LONG, MOMENT, SHORT, SHORT);
        try (var quick = new Hub(LIMITS, answer, tls);
                var waiting = to(quick)) {
            var latch = quick.ward.hold("1");
            assertThat(waiting.says(framed(message("1"))).hears()).isEqualTo("AE 1");

            latch.countDown();

            assertThat(waiting.says(framed(message("2"))).hears()).isEqualTo("AA 2");
        }
    }

    @Test
    void one_address_may_not_take_every_place() {
        var limits = new MllpLimits(100_000, 200_000, 100, 1, 2);
        try (var one = new Hub(limits, MllpTimeouts.defaults(), tls);
                var first = to(one)) {
            assertThat(first.says(framed(message("1"))).hears()).isEqualTo("AA 1");
            try (var second = to(one)) {
                assertThat(second.hears()).isEqualTo("closed");
            }
            first.close();
            await().until(() -> one.server.openConnections() == 0);
            try (var third = to(one)) {
                assertThat(third.says(framed(message("3"))).hears()).isEqualTo("AA 3");
            }
        }
    }

    @Test
    void one_connection_too_many_is_closed_and_a_place_that_becomes_free_is_given_again() {
        sender.says(framed(message("1"))).hears();
        try (var second = to(hub);
                var third = to(hub)) {
            assertThat(second.says(framed(message("2"))).hears()).isEqualTo("AA 2");
            assertThat(third.says(framed(message("3"))).hears()).isEqualTo("AA 3");
            try (var fourth = to(hub)) {
                assertThat(fourth.hears()).isEqualTo("closed");
            }
        }
        await().until(() -> hub.server.openConnections() <= 1);

        try (var next = to(hub)) {
            assertThat(next.says(framed(message("5"))).hears()).isEqualTo("AA 5");
        }
    }

    private static boolean isCutOff(RawSender sender) {
        try {
            sender.says("x");
            return false;
        } catch (java.io.UncheckedIOException cut) {
            return true;
        }
    }
}
