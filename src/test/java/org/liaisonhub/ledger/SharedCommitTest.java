package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.liaisonhub.delivery.Receipt;

/** Works that come while another is being committed share the next commit. */
class SharedCommitTest {
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final int MANY = 12;

    @TempDir
    Path data;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private SqlLedger ledger;

    @BeforeEach
    void open() {
        ledger = SqlLedger.open(data, LedgerContractTest.FORMAT);
    }

    @AfterEach
    void close() {
        ledger.close();
        threads.shutdownNow();
    }

    @Test
    void a_dozen_that_wait_are_on_disk_with_one_commit() throws Exception {
        int before = commitsInLog();

        List<CompletableFuture<Boolean>> works = together(number -> receive("M" + number));

        assertThat(works).allMatch(CompletableFuture::join);
        assertThat(commitsInLog() - before).isEqualTo(2);
        assertThat(isKnown("M0")).isTrue();
        assertThat(isKnown("M" + (MANY - 1))).isTrue();
    }

    @Test
    void one_that_throws_gets_what_it_threw_and_leaves_nothing_and_the_others_stay() {
        List<CompletableFuture<Boolean>> works =
                together(number -> number == 5 ? throwing("M5") : receive("M" + number));

        assertThatThrownBy(works.get(5)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("by itself");
        works.remove(5);
        assertThat(works).allMatch(CompletableFuture::join);
        assertThat(isKnown("M5")).isFalse();
        assertThat(isKnown("M6")).isTrue();
    }

    @Test
    void one_with_trouble_does_not_take_the_others_with_it() {
        List<CompletableFuture<Boolean>> works =
                together(number -> number == 5 ? troubled("M5") : receive("M" + number));

        assertThatThrownBy(works.get(5)::join).hasCauseInstanceOf(LedgerUnavailable.class);
        works.remove(5);
        assertThat(works).allMatch(CompletableFuture::join);
        assertThat(isKnown("M5")).isFalse();
        assertThat(isKnown("M4")).isTrue();
        assertThat(isKnown("M6")).isTrue();
    }

    private interface Works {
        Supplier<Boolean> of(int number);
    }

    /** Begins them all while one has the turn, and then lets that one end. */
    private List<CompletableFuture<Boolean>> together(Works all) {
        CountDownLatch isAtWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(
                () -> ledger.commit(entry -> {
                    isAtWork.countDown();
                    await().until(() -> mayEnd.getCount() == 0);
                    return entry.receive(receipt("first"));
                }),
                threads);
        await().until(() -> isAtWork.getCount() == 0);
        AtomicInteger begun = new AtomicInteger();
        List<CompletableFuture<Boolean>> works = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Supplier<Boolean> work = all.of(i);
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                begun.incrementAndGet();
                try {
                    done.complete(work.get());
                } catch (RuntimeException thrown) {
                    done.completeExceptionally(thrown);
                }
            });
            callers.add(caller);
            works.add(done);
            caller.start();
        }
        await().until(() -> callers.stream().allMatch(caller -> caller.getState() == Thread.State.TIMED_WAITING));
        mayEnd.countDown();
        first.join();
        works.forEach(work -> await().until(work::isDone));
        assertThat(begun).hasValue(MANY);
        return works;
    }

    private Supplier<Boolean> receive(String controlId) {
        return () -> ledger.commit(entry -> entry.receive(receipt(controlId)));
    }

    private Supplier<Boolean> throwing(String controlId) {
        return () -> ledger.commit(entry -> {
            entry.receive(receipt(controlId));
            throw new IllegalStateException("by itself");
        });
    }

    private Supplier<Boolean> troubled(String controlId) {
        return () -> ledger.commit(entry -> {
            entry.receive(receipt(controlId));
            entry.change(Story.queued("never-added"));
            return true;
        });
    }

    private boolean isKnown(String controlId) {
        return !ledger.<Boolean>commit(entry -> entry.receive(receipt(controlId)));
    }

    private static Receipt receipt(String controlId) {
        return Story.receipt("adt", controlId, "digest", NOW);
    }

    /** Frames of SQLite's log that end a transaction say how large the database is then; the others say 0. */
    private int commitsInLog() throws IOException {
        ByteBuffer log = ByteBuffer.wrap(Files.readAllBytes(data.resolve("ledger.db-wal")));
        if (log.limit() == 0) {
            return 0;
        }
        int page = log.getInt(8);
        int commits = 0;
        for (int frame = 32; frame + 24 + page <= log.limit(); frame += 24 + page) {
            commits += log.getInt(frame + 4) == 0 ? 0 : 1;
        }
        return commits;
    }
}
