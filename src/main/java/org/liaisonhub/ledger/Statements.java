package org.liaisonhub.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of the ledger by name, read from the {@code .sql} files once, in the words of one database. */
final class Statements {
    private static final String NAME = "-- name: ";
    private static final Pattern VALUE = Pattern.compile(":(\\w+)");
    private static final Pattern TABLE = Pattern.compile("\\b(?:into|update|from)\\s+(\\w+)");

    /** Values that say what a row is about. */
    private static final Set<String> OF_A_ROW =
            Set.of("stay_key", "kind", "task_key", "about", "subject", "unknown_code");

    private final Map<String, Named> byName;

    Statements(Dialect dialect) {
        Map<String, Named> read = new HashMap<>();
        read("statements.sql", dialect, read);
        read(dialect.ownStatements(), dialect, read);
        byName = Map.copyOf(read);
    }

    /**
     * A statement as JDBC takes it.
     *
     * @param sql with a question mark for each value
     * @param values the names of the values in the order of the question marks
     * @param table the table it is about; those joined to it only say more of its rows
     * @param tellingApart those of the values by which its rows are told from others of the table, and which no statement changes
     */
    record Named(String sql, List<String> values, String table, Set<String> tellingApart) {
        static Named of(String sql) {
            List<String> values =
                    VALUE.matcher(sql).results().map(match -> match.group(1)).toList();
            Matcher table = TABLE.matcher(sql);
            Set<String> tellingApart = values.stream()
                    .filter(OF_A_ROW::contains)
                    .filter(name -> isOnly(name, sql))
                    .collect(Collectors.toUnmodifiableSet());
            return new Named(
                    VALUE.matcher(sql).replaceAll("?"), values, table.find() ? table.group(1) : "", tellingApart);
        }

        /** Whether every row it is about has this value. */
        private static boolean isOnly(String name, String sql) {
            boolean mustEqual = sql.contains("= :" + name) && !sql.contains(" or ");
            return sql.startsWith("insert") || mustEqual;
        }

        /** Whether it only reads. */
        boolean isQuery() {
            return sql.startsWith("select");
        }
    }

    Named named(String name) {
        Named statement = byName.get(name);
        if (statement == null) {
            throw new IllegalArgumentException("there is no statement named " + name);
        }
        return statement;
    }

    /** Every statement by its name. */
    Map<String, Named> all() {
        return byName;
    }

    private static void read(String file, Dialect dialect, Map<String, Named> into) {
        String[] parts = text(file).split("(?m)^" + NAME);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            String sql = parts[i].substring(end)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"))
                    .strip();
            into.put(parts[i].substring(0, end).strip(), Named.of(dialect.spell(sql.substring(0, sql.length() - 1))));
        }
    }

    private static String text(String file) {
        try (InputStream in = Statements.class.getResourceAsStream("/ledger/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file ledger/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
