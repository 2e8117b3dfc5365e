package org.liaisonhub.ledger;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.liaisonhub.delivery.Task;

/** One use of a statement: its values, then what is to be done. */
final class Call {
    private final Sql within;
    private final Handle handle;
    private final String sql;
    private final List<Consumer<SqlStatement<?>>> values = new ArrayList<>();

    Call(Sql within, Handle handle, String sql) {
        this.within = within;
        this.handle = handle;
        this.sql = sql;
    }

    Call with(String name, String value) {
        values.add(statement -> statement.bind(name, value));
        return this;
    }

    Call with(String name, Enum<?> value) {
        return with(name, value.name());
    }

    Call with(String name, int value) {
        values.add(statement -> statement.bind(name, value));
        return this;
    }

    Call with(String name, boolean value) {
        return with(name, value ? 1 : 0);
    }

    Call with(String name, byte[] value) {
        values.add(statement -> statement.bind(name, value));
        return this;
    }

    Call with(String name, Instant value) {
        return with(name, Moments.text(value));
    }

    Call withMaybe(String name, Optional<String> value) {
        if (value.isPresent()) {
            return with(name, value.get());
        }
        values.add(statement -> statement.bindNull(name, Types.VARCHAR));
        return this;
    }

    /** To {@code <end>_at}, {@code <end>_by} and {@code <end>_why}. */
    Call withClosing(String end, Optional<Task.Closing> closing) {
        return withMaybe(end + "_at", closing.map(Task.Closing::at).map(Moments::text))
                .withMaybe(end + "_by", closing.map(Task.Closing::who))
                .withMaybe(end + "_why", closing.map(Task.Closing::why));
    }

    /** Writes; the number of rows. */
    int write() {
        try (Update update = handle.createUpdate(sql)) {
            values.forEach(value -> value.accept(update));
            return update.execute();
        } catch (JdbiException e) {
            throw within.troubled(e);
        }
    }

    /** All rows of the answer. */
    <T> List<T> list(Columns.Reading<T> reading) {
        try (var query = handle.createQuery(sql)) {
            values.forEach(value -> value.accept(query));
            return query.map((row, context) -> reading.of(new Columns(row))).list();
        } catch (JdbiException e) {
            throw within.troubled(e);
        }
    }

    /** The first row of the answer. */
    <T> Optional<T> first(Columns.Reading<T> reading) {
        return list(reading).stream().findFirst();
    }

    /** The one number of the answer. */
    long count() {
        return list(Columns::count).get(0);
    }
}
