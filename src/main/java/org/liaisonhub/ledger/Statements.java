package org.liaisonhub.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of the ledger by name, read from the {@code .sql} files once, in the words of one database. */
final class Statements {
    private static final String NAME = "-- name: ";
    private static final Pattern VALUE = Pattern.compile(":(\\w+)");

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
     */
    record Named(String sql, List<String> values) {
        static Named of(String sql) {
            return new Named(
                    VALUE.matcher(sql).replaceAll("?"),
                    VALUE.matcher(sql).results().map(match -> match.group(1)).toList());
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
