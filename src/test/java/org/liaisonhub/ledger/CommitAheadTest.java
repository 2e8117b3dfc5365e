package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.Receipt;
import org.liaisonhub.letter.DocumentKind;

/** A work is thought through while another has the turn, and holds only where what it read is still so. */
class CommitAheadTest {
    @TempDir
    Path data;

    private final AtomicInteger times = new AtomicInteger();
    private SqlLedger ledger;

    @BeforeEach
    void open() {
        ledger = SqlLedger.open(data, LedgerContractTest.FORMAT);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_work_is_done_before_its_turn_and_not_again_when_another_stay_changed_meanwhile() {
        int version = meanwhile(entry -> entry.note(Story.line("said")), this::nextVersion);

        assertThat(version).isEqualTo(1);
        assertThat(times).hasValue(1);
        assertThat(ledger.versions(Story.STAY)).containsExactly(Story.letter(1));
    }

    @Test
    void a_work_is_done_again_when_what_it_read_changed_meanwhile() {
        int version = meanwhile(entry -> entry.keep(Story.letter(1)), this::nextVersion);

        assertThat(version).isEqualTo(2);
        assertThat(times).hasValue(2);
        assertThat(ledger.versions(Story.STAY)).containsExactly(Story.letter(1), Story.letter(2));
    }

    @Test
    void a_work_is_done_again_when_a_row_it_read_reads_otherwise_now() {
        ledger.commit(entry -> {
            entry.add(Story.queued("d1"), Story.MESSAGE);
            return true;
        });

        DeliveryStatus status = meanwhile(
                entry -> entry.change(Story.moved(entry.delivery("d1").orElseThrow(), DeliveryStatus.HELD)), entry -> {
                    times.incrementAndGet();
                    return entry.deliveries(Story.STAY).get(0).status();
                });

        assertThat(status).isEqualTo(DeliveryStatus.HELD);
        assertThat(times).hasValue(2);
    }

    @Test
    void a_message_that_came_in_meanwhile_is_a_repeat() {
        boolean isNew = meanwhile(entry -> entry.receive(receipt()), entry -> {
            boolean received = entry.receive(receipt());
            if (received) {
                entry.note(Story.line("said"));
            }
            return received;
        });

        assertThat(isNew).isFalse();
        assertThat(ledger.history(Story.STAY)).isEmpty();
    }

    @Test
    void a_work_that_reads_what_it_wrote_sees_it() {
        int version = ledger.commitAhead(entry -> {
            nextVersion(entry);
            return nextVersion(entry);
        });

        assertThat(version).isEqualTo(2);
    }

    @Test
    void a_work_that_reads_of_one_document_and_wrote_another_is_done_before_its_turn() {
        meanwhile(entry -> entry.note(Story.line("said")), entry -> {
            nextVersion(entry);
            return entry.newest(Story.STAY, DocumentKind.CARE_PLAN).isPresent();
        });

        assertThat(times).hasValue(1);
    }

    @Test
    void what_a_work_throws_passes_through_and_nothing_is_written() {
        assertThatThrownBy(() -> ledger.commitAhead(entry -> {
                    entry.note(Story.line("said"));
                    throw new IllegalStateException("the work's own");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the work's own");

        assertThat(ledger.history(Story.STAY)).isEmpty();
    }

    private int nextVersion(Ledger.Entry entry) {
        times.incrementAndGet();
        int next = entry.newest(Story.STAY, DocumentKind.LIAISON_LETTER)
                        .map(version -> version.id().version())
                        .orElse(0)
                + 1;
        entry.keep(Story.letter(next));
        return next;
    }

    /** What a work gives that is thought through while another, which has the turn, writes. */
    private <T> T meanwhile(Consumer<Ledger.Entry> other, Function<Ledger.Entry, T> work) {
        CountDownLatch hasTurn = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> ledger.commit(entry -> {
            other.accept(entry);
            hasTurn.countDown();
            await().until(() -> mayEnd.getCount() == 0);
            return true;
        }));
        await().until(() -> hasTurn.getCount() == 0);
        AtomicReference<Thread> waiting = new AtomicReference<>(Thread.currentThread());
        CompletableFuture<T> done = CompletableFuture.supplyAsync(() -> {
            waiting.set(Thread.currentThread());
            return ledger.commitAhead(work);
        });
        await().until(() ->
                waiting.get() != Thread.currentThread() && waiting.get().getState() == Thread.State.TIMED_WAITING);
        mayEnd.countDown();
        first.join();
        return done.join();
    }

    private static Receipt receipt() {
        return Story.receipt("adt", "M1", "digest", Story.NOON);
    }
}
