package org.liaisonhub.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.delivery.Task;

/** One use of a statement: its values, then what is to be done. */
final class Call {
    private static final Object NOTHING = new Object();

    private final Sql within;
    private final Statements.Named statement;
    private final Map<String, Object> values = new HashMap<>();

    Call(Sql within, Statements.Named statement) {
        this.within = within;
        this.statement = statement;
    }

    Statements.Named statement() {
        return statement;
    }

    private Call value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** PostgreSQL has no place for the character NUL in a text; it is kept as a replacement character, everywhere alike. */
    Call with(String name, String value) {
        return value(name, storable(value));
    }

    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    Call with(String name, Enum<?> value) {
        return with(name, value.name());
    }

    Call with(String name, int value) {
        return value(name, value);
    }

    Call with(String name, long value) {
        return value(name, value);
    }

    Call with(String name, boolean value) {
        return with(name, value ? 1 : 0);
    }

    Call with(String name, byte[] value) {
        return value(name, value);
    }

    Call with(String name, Instant value) {
        return with(name, Moments.text(value));
    }

    Call withMaybe(String name, Optional<String> value) {
        return value(name, value.isPresent() ? storable(value.get()) : NOTHING);
    }

    /** To {@code <end>_at}, {@code <end>_by} and {@code <end>_why}. */
    Call withClosing(String end, Optional<Task.Closing> closing) {
        return withMaybe(end + "_at", closing.map(Task.Closing::at).map(Moments::text))
                .withMaybe(end + "_by", closing.map(Task.Closing::who))
                .withMaybe(end + "_why", closing.map(Task.Closing::why));
    }

    /** Writes, whatever the number of rows. */
    void write() {
        within.write(this);
    }

    /** Writes; whether it was one row, as it should be. */
    boolean writeOne() {
        return within.writeOne(this);
    }

    /** Writes; the number of rows. */
    int rows() {
        return within.rows(this);
    }

    /** All rows of the answer. */
    <T> List<T> list(Columns.Reading<T> reading) {
        return within.list(this, reading);
    }

    /** The first row of the answer. */
    <T> Optional<T> first(Columns.Reading<T> reading) {
        return list(reading).stream().findFirst();
    }

    /** The one number of the answer. */
    long count() {
        return list(Columns::count).get(0);
    }

    /** Whether what it writes may be among what the other reads: the same table, and nothing that tells their rows apart. */
    boolean mayChange(Call read) {
        return statement.table().equals(read.statement.table())
                && statement.tellingApart().stream()
                        .filter(read.statement.tellingApart()::contains)
                        .allMatch(name -> value(name).equals(read.value(name)));
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the statement needs a value for " + name);
        }
        return value;
    }

    /** Gives a prepared statement the values. */
    void bind(PreparedStatement prepared) throws SQLException {
        int place = 0;
        for (String name : statement.values()) {
            Object value = value(name);
            place++;
            if (value == NOTHING) {
                prepared.setNull(place, Types.VARCHAR);
            } else {
                prepared.setObject(place, value);
            }
        }
    }
}
