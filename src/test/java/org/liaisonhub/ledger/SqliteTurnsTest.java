package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedSearch;
import org.sqlite.SQLiteDataSource;

/** What comes out of a commit that nobody foresaw reaches all who wait for it. */
class SqliteTurnsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private final CountDownLatch isAtWork = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private SqliteTurns turns;

    @Test
    void memory_that_runs_out_in_a_shared_commit_fails_all_in_it_and_the_next_is_done() throws Exception {
        open("commit");

        List<CompletableFuture<Object>> two = together();

        for (CompletableFuture<Object> one : two) {
            assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(OutOfMemoryError.class);
        }
        assertOnlyWhatComesNextIsThere();
    }

    @Test
    void memory_that_runs_out_while_works_are_taken_back_fails_all_of_them_and_the_next_is_done() throws Exception {
        open("rollback");

        List<CompletableFuture<Object>> two = together("p2");

        for (CompletableFuture<Object> one : two) {
            assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(OutOfMemoryError.class);
        }
        assertOnlyWhatComesNextIsThere();
    }

    private void assertOnlyWhatComesNextIsThere() {
        List<Parked> waiting = turns.write(sql -> {
            park(sql, "p3");
            return new ParkedTable(sql).waiting(ParkedSearch.containing(Optional.empty()), Optional.empty(), 10);
        });
        assertThat(waiting).extracting(Parked::id).containsExactly("p3");
        turns.close();
    }

    /** Two works that wait while another has the turn; those named throw once they wrote. */
    private List<CompletableFuture<Object>> together(String... throwing) throws InterruptedException {
        inThread(() -> turns.write(sql -> {
            isAtWork.countDown();
            await().until(() -> mayEnd.getCount() == 0);
            return "read only";
        }));
        isAtWork.await();
        List<Waiting> two = Stream.of("p1", "p2")
                .map(id -> inThread(() -> turns.write(sql -> {
                    park(sql, id);
                    if (List.of(throwing).contains(id)) {
                        throw new IllegalStateException("the work's own");
                    }
                    return id;
                })))
                .toList();
        await().until(() -> two.stream().allMatch(one -> one.thread().getState() == Thread.State.TIMED_WAITING));
        mayEnd.countDown();
        return two.stream().map(Waiting::outcome).toList();
    }

    private record Waiting(Thread thread, CompletableFuture<Object> outcome) {}

    private interface Work {
        Object get();
    }

    private static Waiting inThread(Work work) {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                outcome.complete(work.get());
            } catch (RuntimeException | Error thrown) {
                outcome.completeExceptionally(thrown);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return new Waiting(thread, outcome);
    }

    private static void park(Sql sql, String id) {
        new ParkedTable(sql).park(Story.parked(id, "adt", "why", Story.NOON));
    }

    /** A ledger with which memory runs out once others wait, in each such statement of the first connection. */
    private void open(String where) {
        SqlLedger.open(data, LedgerContractTest.FORMAT).close();
        LedgerSettings settings = LedgerSettings.in(data);
        SQLiteDataSource source = new ShortOfMemory(where);
        source.setUrl(settings.url());
        SqliteWriter writer = new SqliteWriter(source, new Statements(Dialect.SQLITE), new SqliteFile(settings.url()));
        turns = new SqliteTurns(writer, PATIENCE);
    }

    private static final class ShortOfMemory extends SQLiteDataSource {
        private final String where;
        private int opened;
        private int times;

        ShortOfMemory(String where) {
            this.where = where;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return ++opened > 1 ? real : over(Connection.class, real, "");
        }

        /** The first commit is that of the work that keeps the others waiting. */
        private <T> T over(Class<T> type, T real, String statement) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                        if (method.getName().startsWith("execute")
                                && statement.startsWith(where)
                                && (++times > 1 || where.equals("rollback"))) {
                            throw new OutOfMemoryError("as if");
                        }
                        Object answer = invoke(method, real, given);
                        return answer instanceof PreparedStatement prepared
                                        && method.getName().startsWith("prepare")
                                ? over(PreparedStatement.class, prepared, String.valueOf(given[0]))
                                : answer;
                    }));
        }

        private static Object invoke(Method method, Object on, Object[] given) throws Throwable {
            try {
                return method.invoke(on, given);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
