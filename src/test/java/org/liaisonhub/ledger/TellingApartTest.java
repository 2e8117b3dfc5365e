package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By what rows are told apart where a work is thought through before its turn. */
class TellingApartTest {
    private static final Pattern SETS = Pattern.compile("\\bset\\b(.*?)(?:\\bwhere\\b|$)", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void no_statement_changes_what_tells_its_rows_apart(Dialect dialect) {
        new Statements(dialect).all().forEach((name, statement) -> {
            Matcher sets = SETS.matcher(statement.sql());
            while (sets.find()) {
                for (String column : Set.of("stay_key", "kind", "task_key", "about", "subject")) {
                    assertThat(sets.group(1)).as(name).doesNotContainPattern("\\b" + column + "\\s*=");
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void every_question_and_every_statement_that_writes_names_its_table(Dialect dialect) {
        new Statements(dialect)
                .all().entrySet().stream()
                        .filter(statement ->
                                statement.getValue().sql().matches("(?s)(insert|update|delete|select .*\\bfrom\\b).*"))
                        .forEach(statement -> assertThat(statement.getValue().table())
                                .as(statement.getKey())
                                .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_question_tells_rows_apart_only_by_what_must_be_equal(Dialect dialect) {
        Statements statements = new Statements(dialect);

        assertThat(statements.named("newest_letter").tellingApart()).containsExactlyInAnyOrder("stay_key", "kind");
        assertThat(statements.named("stays_after").tellingApart()).isEmpty();
        assertThat(statements.named("keep_letter").tellingApart()).containsExactlyInAnyOrder("stay_key", "kind");
        assertThat(statements.named("close_task").tellingApart()).isEmpty();
    }
}
