package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.broker.QueueDepth;

/** The points at which a crash campaign ends the hub lie where their names say: between two commits, or within one. */
class HaltPointTest {
    private static final String DISCHARGE = String.join(
            "\r",
            "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|42|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8",
            "PID|||700001^^^HOSP&1.2.3&ISO^PI||DURAND^JEANNE^JEANNE^^Mme^^L||19400101|F||||||||||||||||||||||||VALI",
            "PV1||I|1120|R|||||||||||||||S100^^^HOSP&1.2.3&ISO^VN|||||||||||||||||||||||||20261115080000|20261120100000",
            "");

    @TempDir
    Path data;

    /** Its sender waits as long as this looks, so that nothing it brings about can be what is found. */
    @Test
    void before_the_answer_the_message_is_on_the_queue_or_already_folded() throws Exception {
        Function<Hub, Places> patient =
                hub -> Awaitility.await().until(() -> look(hub), found -> found.queue() || found.ledger());

        assertThat(look("before mllpFeed.answer 1", patient)).isNotEqualTo(new Places(false, false));
    }

    @ParameterizedTest
    @CsvSource({"within foldStep.fold 1, false", "after foldStep.fold 1, true"})
    void while_it_is_folded_the_queue_still_has_it_and_the_ledger_from_its_commit_on(String point, boolean committed)
            throws Exception {
        assertThat(look(point, HaltPointTest::look)).isEqualTo(new Places(true, committed));
    }

    /** Where a discharge lies when a point is reached for the first time. */
    private record Places(boolean queue, boolean ledger) {}

    private Places look(String point, Function<Hub, Places> look) throws Exception {
        CompletableFuture<Hub> started = new CompletableFuture<>();
        CompletableFuture<Places> found = new CompletableFuture<>();
        HaltPoint halt = HaltPoint.of(point, () -> found.complete(look.apply(started.join())));
        try (Hub hub = Hub.start(settings(), InstantSource.system(), Optional.of(halt))) {
            started.complete(hub);
            OneHub.send(hub, DISCHARGE);
            return found.get(120, TimeUnit.SECONDS);
        }
    }

    /** The queue first: what has left it by then is in the ledger. */
    private static Places look(Hub hub) {
        boolean queue = hub.broker().depth("intake").map(QueueDepth::waiting).orElse(0L) > 0;
        return new Places(queue, !hub.ledger().staysNumbered("S100").isEmpty());
    }

    @Test
    void the_point_is_reached_at_the_pass_it_was_set_to() {
        int[] ends = {0};
        HaltPoint point = HaltPoint.of("after foldStep.fold 3", () -> ends[0]++);

        point.pass(HaltPoint.Moment.AFTER);
        point.pass(HaltPoint.Moment.BEFORE);
        point.pass(HaltPoint.Moment.AFTER);
        assertThat(ends[0]).isZero();
        point.pass(HaltPoint.Moment.AFTER);
        assertThat(ends[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "after foldStep.fold", "during foldStep.fold 1", "after fold 1", "after foldStep.fold x"})
    void a_point_that_is_none_stops_the_start(String text) {
        Properties system = new Properties();
        system.setProperty(HaltPoint.PROPERTY, text);

        assertThatThrownBy(() -> HaltPoint.of(system))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining(HaltPoint.PROPERTY);
    }

    @Test
    void without_the_property_there_is_no_point() {
        assertThat(HaltPoint.of(new Properties())).isEmpty();
    }

    private HubSettings settings() throws IOException {
        return OneHub.settings(data);
    }
}
