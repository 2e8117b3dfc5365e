package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.liaisonhub.delivery.Ledger.Rehearsed;
import org.liaisonhub.delivery.LedgerChange;

/** What is rehearsed is done, seen, and not there afterwards. */
interface RehearsalContract extends OpenLedgers {
    /** A ledger on the same tables that tells what it wrote. */
    SqlLedger telling(Consumer<List<LedgerChange>> listener);

    @Test
    default void a_rehearsal_sees_what_it_wrote_tells_its_caller_and_leaves_nothing() {
        List<LedgerChange> told = new ArrayList<>();
        try (SqlLedger telling = telling(told::addAll)) {
            Rehearsed<Integer> seen = telling.rehearse(entry -> {
                assertThat(entry.receive(Story.receipt("feed", "1", "digest", Story.NOON)))
                        .isTrue();
                entry.add(Story.queued("d1"), Story.MESSAGE);
                entry.keep(Story.letter(1));
                entry.tasks().open(Story.task("t1", "TRT-01", "treatments"));
                entry.tasks().close("t1", Story.closing("done"));
                entry.note(Story.line("said"));
                entry.parked().park(Story.parked("p1", "feed", "why", Story.NOON));
                entry.summarise(Story.summary(Story.STAY, Story.NOON));
                return entry.deliveries(Story.STAY).size();
            });

            assertThat(seen.result()).isEqualTo(1);
            assertThat(seen.changes())
                    .containsExactly(
                            new LedgerChange.Moved(Story.queued("d1"), Optional.empty()),
                            new LedgerChange.Wrote(Story.letter(1).id()),
                            new LedgerChange.Opened(Story.task("t1", "TRT-01", "treatments")),
                            new LedgerChange.Closed("t1"),
                            new LedgerChange.WasParked("HUB-2001"));
            assertThat(told).isEmpty();
            assertThat(telling.message("d1")).isEmpty();
        }
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
    default void what_a_rehearsal_throws_passes_through_and_the_next_commit_goes_on() {
        IllegalStateException thrown = new IllegalStateException("the work's own");
        assertThatThrownBy(() -> ledger().rehearse(entry -> {
                    entry.note(Story.line("said"));
                    throw thrown;
                }))
                .isSameAs(thrown);
        add(Story.queued("d1"));
        assertThatThrownBy(() -> ledger().rehearse(entry -> {
                    entry.add(Story.queued("d1"), Story.MESSAGE);
                    return true;
                }))
                .isInstanceOf(LedgerUnavailable.class);
        assertThat(ledger().history(Story.STAY)).isEmpty();
        add(Story.queued("d2"));
        assertThat(ledger().findDelivery("d2")).isPresent();
    }

    @Test
    default void commits_around_rehearsals_are_all_there_and_nothing_of_the_rehearsals() {
        List<CompletableFuture<Void>> works = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (i % 3 == 0) {
                        ledger().rehearse(entry -> {
                            entry.parked().park(Story.parked("r" + i, "feed", "why", Story.NOON));
                            return true;
                        });
                    } else {
                        write(entry -> entry.parked().park(Story.parked("c" + i, "feed", "why", Story.NOON)));
                    }
                }))
                .toList();
        works.forEach(CompletableFuture::join);

        assertThat(ledger().counts()).containsEntry("parked", 40L);
        assertThat(ledger().parked(Optional.empty(), 100))
                .hasSize(40)
                .allMatch(parked -> parked.id().startsWith("c"));
    }

    @Test
    default void a_rehearsal_within_a_commit_is_a_mistake() {
        assertThatThrownBy(() -> write(entry -> ledger().rehearse(inner -> true)))
                .isInstanceOf(IllegalStateException.class);
    }
}
