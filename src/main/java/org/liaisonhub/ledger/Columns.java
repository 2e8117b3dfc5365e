package org.liaisonhub.ledger;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.StayId;

/** One row of an answer, in the domain's types. */
final class Columns {
    private final ResultSet row;

    Columns(ResultSet row) {
        this.row = row;
    }

    /** How a row becomes a thing. */
    interface Reading<T> {
        T of(Columns row) throws SQLException;
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    Instant moment(String column) throws SQLException {
        return Moments.read(row.getString(column));
    }

    Optional<Instant> maybeMoment(String column) throws SQLException {
        return maybeText(column).map(Moments::read);
    }

    int number(String column) throws SQLException {
        return row.getInt(column);
    }

    long longNumber(String column) throws SQLException {
        return row.getLong(column);
    }

    long count() throws SQLException {
        return row.getLong("count");
    }

    boolean yes(String column) throws SQLException {
        return row.getInt(column) == 1;
    }

    /** Every column, comparable with that of another row. */
    List<Object> all() throws SQLException {
        List<Object> all = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            all.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : Optional.ofNullable(value));
        }
        return all;
    }

    byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    <E extends Enum<E>> E word(Class<E> kind, String column) throws SQLException {
        return Enum.valueOf(kind, row.getString(column));
    }

    /** From the columns {@code facility} and {@code number}. */
    StayId stay() throws SQLException {
        return new StayId(row.getString("facility"), row.getString("number"));
    }

    /** From {@code <end>_at}, {@code <end>_by} and {@code <end>_why}. */
    Optional<Task.Closing> closing(String end) throws SQLException {
        Optional<Instant> at = maybeMoment(end + "_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Task.Closing(at.get(), text(end + "_by"), text(end + "_why")));
    }
}
