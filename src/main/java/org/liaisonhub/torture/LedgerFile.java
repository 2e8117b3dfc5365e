package org.liaisonhub.torture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.liaisonhub.load.Arrived;

/**
 * The ledger's tables as they lie in its file, read with plain SQL and none of the hub's code: a checker that asked the hub
 * would believe the hub. Reads only.
 *
 * @param url of the database, for JDBC
 */
record LedgerFile(Path file) {
    private static final Map<String, String> STATEMENTS = statements();

    static LedgerFile in(Path data) {
        return new LedgerFile(data.resolve("ledger/ledger.db").toAbsolutePath());
    }

    /** False until a hub got as far as to open it. */
    boolean isThere() {
        return Files.exists(file);
    }

    /**
     * Inputs that came in.
     *
     * @param receipts all of them
     * @param accountedFor those that became part of a stay, or are parked
     */
    record Taken(Set<Evidence.Input> receipts, Set<Evidence.Input> accountedFor) {}

    /**
     * A delivery.
     *
     * @param document stay, kind, version, purpose and recipient in one text: what there must be one message of
     * @param wasSent whether the ledger knows that it left
     * @param hasOpenTask whether a person has it
     * @param digest SHA-256 of its message; empty once its content was removed after retention
     */
    record Row(
            String id,
            String stay,
            String document,
            String recipient,
            String status,
            boolean wasSent,
            String dueAt,
            boolean hasOpenTask,
            String digest) {
        private static final Set<String> SETTLED = Set.of("ACCEPTED", "REPLACED", "WITHDRAWN", "CLOSED");

        boolean isSettled() {
            return SETTLED.contains(status);
        }
    }

    Taken taken() throws IOException {
        return new Taken(
                new HashSet<>(each("receipts", LedgerFile::input)),
                new HashSet<>(each("accounted_for", LedgerFile::input)));
    }

    private static Evidence.Input input(ResultSet row) throws SQLException {
        return new Evidence.Input(row.getString("feed"), row.getString("control_id"));
    }

    List<Row> deliveries() throws IOException {
        return each(
                "deliveries",
                row -> new Row(
                        row.getString("id"),
                        row.getString("stay"),
                        row.getString("document"),
                        row.getString("recipient"),
                        row.getString("status"),
                        row.getInt("was_sent") > 0,
                        row.getString("due_at"),
                        row.getInt("open_tasks") > 0,
                        row.getInt("is_purged") > 0 ? "" : Arrived.digestOf(unpacked(row))));
    }

    private static byte[] unpacked(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("content");
        if (row.getInt("gzipped") == 0) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deliveries that are not settled. */
    long unsettled() throws IOException {
        return each("unsettled", row -> row.getLong("count")).get(0);
    }

    private <T> List<T> each(String statement, Reading<T> reading) throws IOException {
        List<T> read = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement asked = connection.createStatement()) {
            asked.execute("pragma query_only = on");
            asked.execute("pragma busy_timeout = 20000");
            try (ResultSet rows = asked.executeQuery(Objects.requireNonNull(STATEMENTS.get(statement), statement))) {
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
            }
        } catch (SQLException e) {
            throw new IOException("the ledger cannot be read: " + e.getMessage(), e);
        }
        return read;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static Map<String, String> statements() {
        try (InputStream file =
                Objects.requireNonNull(LedgerFile.class.getResourceAsStream("/torture/ledger.sql"), "ledger.sql")) {
            return Pattern.compile("-- name: (\\w+)\\n(.+?);", Pattern.DOTALL)
                    .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> found.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
