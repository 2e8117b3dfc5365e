package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;

/** The machine's clock jumps an hour forward and back, on a plain day and in the nights when the clocks change. */
@Tag("slow")
class ClockFaultsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>();
    private final InstantSource clock = now::get;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:00:00Z", "2026-10-25T00:30:00Z", "2026-03-29T00:30:00Z"})
    @Fault("clock jumps")
    void an_hour_back_and_forth_stops_no_letter_and_repeats_none(String start) throws Exception {
        now.set(Instant.parse(start));
        // The jump forward must not make up for the wait for an answer: that is two hours.
        HubSettings settings = BadDay.settings(data).with(Setting.TECHNICAL_WAIT, "PT2H");
        try (BadDay day = new BadDay(settings, clock)) {
            step(day, "S1", Duration.ZERO);
            step(day, "S2", HOUR);
            step(day, "S3", HOUR.multipliedBy(-2));
            step(day, "S4", HOUR);

            List<Delivery> sent = day.hub.ledger().undelivered(10);
            assertThat(sent).hasSize(4).allMatch(delivery -> delivery.attempts() == 1);
            assertThat(sent).allSatisfy(delivery -> assertThat(delivery.dueAt()).isAfter(delivery.createdAt()));
            try (GpSoftware gp = new GpSoftware(data, day.hub.brokerPort(), Discharges.GP)) {
                for (int i = 0; i < 4; i++) {
                    gp.answer(gp.read(Discharges.GP), "accepted");
                }
                gp.confirm();
                assertThat(gp.ids()).doesNotHaveDuplicates();
            }
            BadDay.await(
                    "all accepted",
                    () -> assertThat(day.hub.ledger().undelivered(10)).isEmpty());
            assertThat(sent)
                    .allSatisfy(delivery ->
                            assertThat(whatHappened(day, delivery)).containsSubsequence("sent", "answered"));
        }
    }

    /** The history is in the order of events, whatever the clock said of them. */
    private static List<String> whatHappened(BadDay day, Delivery delivery) {
        return day.hub.ledger().history(delivery.document().stay()).stream()
                .map(HistoryLine::what)
                .toList();
    }

    private void step(BadDay day, String stay, Duration jump) {
        now.set(now.get().plus(jump));
        day.sendUntilTaken(stay);
        day.assertNothingLost();
    }

    @Test
    @Fault("clock jumps")
    void a_wait_that_a_fast_clock_set_is_over_when_that_hour_has_really_passed() throws Exception {
        now.set(Instant.parse("2026-11-20T11:00:00Z"));
        try (BadDay day = new BadDay(BadDay.settings(data), clock)) {
            day.sendUntilTaken("S1");
            day.assertNothingLost();
            Delivery sent = day.hub.ledger().undelivered(1).get(0);
            now.set(now.get().minus(HOUR));
            now.set(now.get().plus(HOUR).plus(Duration.ofMinutes(31)));
            BadDay.await(
                    "sent again for silence",
                    () -> assertThat(day.hub.ledger().findDelivery(sent.id()).orElseThrow())
                            .matches(again -> again.attempts() == 2 && again.status() == DeliveryStatus.SENT));
        }
    }
}
