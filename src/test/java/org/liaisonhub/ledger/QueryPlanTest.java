package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite's own word on how it will answer: no statement walks a table that grows. */
class QueryPlanTest {
    /** Walking these is walking what is open, which people keep small, or one page of the newest. */
    private static final Pattern BOUNDED = Pattern.compile(
            "SCAN \\w+ USING (COVERING )?INDEX (stay_by_change|delivery_unsettled|delivery_leased|task_open|parked_waiting|parked_group|parked_by_\\w+)|SCAN unknown_code$");

    /** What only lives within a statement. */
    private static final Pattern PASSING =
            Pattern.compile("SCAN (w|due|newest|pragma_freelist_count .*|\\(subquery-\\d+\\))");

    @TempDir
    Path data;

    @Test
    void no_statement_walks_a_table_that_grows() {
        Map<String, List<String>> walks = new TreeMap<>();
        plans().forEach((name, plan) -> {
            List<String> bad = plan.stream()
                    .filter(step -> step.startsWith("SCAN"))
                    .filter(step -> !BOUNDED.matcher(step).lookingAt())
                    .filter(step -> !PASSING.matcher(step).matches())
                    .toList();
            if (!bad.isEmpty()) {
                walks.put(name, bad);
            }
        });

        assertThat(walks).isEmpty();
    }

    @Test
    void lists_of_what_is_open_come_in_order_from_their_index_without_sorting() {
        Map<String, List<String>> plans = plans();

        for (String name : List.of(
                "newest_stays",
                "stays_before",
                "undelivered",
                "overdue",
                "tasks",
                "tasks_behind",
                "parked_waiting",
                "parked_of_control_id",
                "parked_of_stay",
                "parked_of_sender",
                "parked_of_code",
                "parked_to_replay")) {
            assertThat(plans.get(name)).as(name).noneMatch(step -> step.equals("USE TEMP B-TREE FOR ORDER BY"));
        }
    }

    @Test
    void parked_messages_and_tasks_are_looked_for_by_the_index_of_what_is_known_of_them() {
        Map<String, List<String>> plans = plans();

        assertThat(plans.get("tasks_behind"))
                .anyMatch(step -> step.contains("SEARCH t USING INDEX task_open (due_at>?)"));
        Map.of(
                        "parked_of_control_id", "parked_by_control_id (control_id=?",
                        "parked_of_stay", "parked_by_stay (number=?",
                        "parked_of_sender", "parked_by_sender (sender=?",
                        "parked_of_code", "parked_by_code (code=?",
                        "parked_to_replay", "parked_by_code (code=?",
                        "parked_waiting", "parked_waiting (parked_at<?")
                .forEach((name, index) -> assertThat(plans.get(name))
                        .as(name)
                        .anyMatch(step -> step.contains("SEARCH") && step.contains(index)));
    }

    private Map<String, List<String>> plans() {
        Map<String, List<String>> plans = new TreeMap<>();
        Statements statements = new Statements(Dialect.SQLITE);
        SqlLedger.open(data, LedgerContractTest.FORMAT).close();
        try (Handle handle = Jdbi.open(LedgerSettings.in(data).url())) {
            statements.all().forEach((name, statement) -> {
                if (statement.sql().matches("(?s)(select|with|insert|update).*")) {
                    plans.put(name, plan(handle, statement));
                }
            });
        }
        return plans;
    }

    private static List<String> plan(Handle handle, Statements.Named statement) {
        try (Query query = handle.createQuery("explain query plan " + statement.sql())) {
            for (int i = 0; i < statement.values().size(); i++) {
                query.bind(i, "1");
            }
            return query.map((row, context) -> row.getString("detail")).list();
        }
    }
}
