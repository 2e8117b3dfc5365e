package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentKind;

/** All of a commit or nothing of it. */
interface CommitContract extends OpenLedgers {
    @Test
    default void a_commit_gives_what_its_work_gives() {
        assertThat(ledger().<Integer>commit(entry -> 7)).isEqualTo(7);
    }

    @Test
    default void what_the_work_throws_passes_through_unchanged_and_nothing_is_written() {
        IllegalStateException thrown = new IllegalStateException("the work's own");

        assertThatThrownBy(() -> write(entry -> {
                    entry.receive(Story.receipt("feed", "1", "digest", Story.NOON));
                    entry.add(Story.queued("d1"), Story.MESSAGE);
                    entry.keep(Story.letter(1));
                    entry.tasks().open(Story.task("t1", "TRT-01", "treatments"));
                    entry.note(Story.line("said"));
                    entry.parked().park(Story.parked("p1", "feed", "why", Story.NOON));
                    entry.summarise(Story.summary(Story.STAY, Story.NOON));
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(ledger().findDelivery("d1")).isEmpty();
        assertThat(ledger().message("d1")).isEmpty();
        assertThat(ledger().versions(Story.STAY)).isEmpty();
        assertThat(ledger().tasksOf(Story.STAY)).isEmpty();
        assertThat(ledger().history(Story.STAY)).isEmpty();
        assertThat(ledger().findParked("p1")).isEmpty();
        assertThat(ledger().stay(Story.STAY)).isEmpty();
        assertThat(ledger().<Boolean>commit(entry -> entry.receive(Story.receipt("feed", "1", "digest", Story.NOON))))
                .isTrue();
    }

    @Test
    default void a_write_that_is_refused_undoes_the_commit_without_naming_a_value_and_the_next_one_goes_on() {
        add(Story.queued("d1"));

        assertThatThrownBy(() -> write(entry -> {
                    entry.note(Story.line("said"));
                    entry.add(Story.queued("d1"), Story.MESSAGE);
                }))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageNotContainingAny("d1", "dr-martin", "insert")
                .satisfies(thrown -> assertThat(thrown.getCause().getMessage()).doesNotContain("d1", "dr-martin"));

        assertThat(ledger().history(Story.STAY)).isEmpty();
        add(Story.queued("d2"));
        assertThat(ledger().findDelivery("d2")).isPresent();
    }

    @Test
    default void a_work_that_overlooks_a_refused_write_is_not_committed_all_the_same() {
        add(Story.queued("d1"));

        assertThatThrownBy(() -> write(entry -> {
                    try {
                        entry.add(Story.queued("d1"), Story.MESSAGE);
                    } catch (LedgerUnavailable overlooked) {
                        entry.note(Story.line("overlooked"));
                    }
                }))
                .isInstanceOf(LedgerUnavailable.class);

        assertThat(ledger().history(Story.STAY)).isEmpty();
    }

    @Test
    default void commits_of_eight_threads_lose_nothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<? extends Future<?>> commits = IntStream.range(0, 160)
                    .mapToObj(i -> threads.submit(() -> write(entry -> {
                        StayId stay = new StayId("CH", "S-" + i % 8);
                        int next = entry.newest(stay, DocumentKind.LIAISON_LETTER)
                                        .map(version -> version.id().version())
                                        .orElse(0)
                                + 1;
                        entry.keep(Story.letter(stay, next));
                        entry.add(
                                Story.delivery("d" + i, stay, "r" + i % 3, DeliveryStatus.QUEUED, Story.NOON),
                                Story.MESSAGE);
                    })))
                    .toList();
            for (Future<?> commit : commits) {
                commit.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(ledger().counts()).containsEntry("queued", 160L);
        for (int i = 0; i < 8; i++) {
            StayId stay = new StayId("CH", "S-" + i);
            assertThat(ledger().versions(stay)).hasSize(20);
            assertThat(ledger().deliveriesOf(stay)).hasSize(20);
        }
    }

    @Test
    default void a_restart_keeps_everything() {
        Delivery delivery = Story.queued("d1");
        write(entry -> {
            entry.add(delivery, Story.MESSAGE);
            entry.keep(Story.letter(1));
            entry.tasks().open(Story.task("t1", "TRT-01", "treatments"));
            entry.summarise(Story.summary(Story.STAY, Story.NOON));
        });

        try (SqlLedger restarted = another()) {
            assertThat(restarted.findDelivery("d1")).contains(delivery);
            assertThat(restarted.message("d1")).contains(Story.MESSAGE);
            assertThat(restarted.versions(Story.STAY)).containsExactly(Story.letter(1));
            assertThat(restarted.findTask("t1")).contains(Story.task("t1", "TRT-01", "treatments"));
            assertThat(restarted.stay(Story.STAY)).contains(Story.summary(Story.STAY, Story.NOON));
        }
    }
}
