package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedGroup;
import org.liaisonhub.delivery.ParkedPlace;
import org.liaisonhub.delivery.ParkedSearch;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Traces;

/** Messages that wait for a person, with their bytes. */
final class ParkedTable {
    private static final byte[] NONE = {};
    private static final char BAR = '|';
    private static final String ANYTHING = "%";

    /** After every moment a message can have been parked at. */
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;

    ParkedTable(Sql sql) {
        this.sql = sql;
    }

    /** What waits already goes on waiting as it is. */
    void park(Parked parked) {
        sql.call("park")
                .with("id", parked.id())
                .with("feed", parked.feed())
                .with("format", parked.format())
                .with("control_id", parked.controlId())
                .with("sender", application(parked.traces().sender()))
                .with("sender_facility", facility(parked.traces().sender()))
                .with("facility", parked.traces().stay().map(StayId::facility).orElse(""))
                .with("number", parked.traces().stay().map(StayId::number).orElse(""))
                .with("code", parked.code())
                .with("reason", parked.reason())
                .with("parked_at", parked.parkedAt())
                .withClosing("settled", parked.settled())
                .with("content", parked.bytes())
                .write();
    }

    /** The first end of the waiting stands. */
    void settle(String id, Task.Closing closing) {
        sql.call("settle_parked")
                .with("id", id)
                .withClosing("settled", Optional.of(closing))
                .write();
    }

    /** Whatever end it had. */
    void settleAfterAll(String id, Task.Closing closing) {
        sql.call("settle_parked_after_all")
                .with("id", id)
                .withClosing("settled", Optional.of(closing))
                .write();
    }

    List<Parked> waiting(ParkedSearch search, Optional<ParkedPlace> after, int limit) {
        String stay = search.stay().orElse("");
        String sender = search.sender().orElse("");
        return sql.call(narrowest(search))
                .with("control_id", search.controlId().orElse(""))
                .with(
                        "facility",
                        stay.contains("/")
                                ? stay.substring(0, stay.indexOf('/')).replace("%2F", "/")
                                : "")
                .with("number", stay.substring(stay.indexOf('/') + 1))
                .with("sender", application(sender))
                .with("sender_facility", facility(sender))
                .with("code", search.code().orElse(""))
                .with("feed", search.feed().orElse(""))
                .with("pattern", search.containing().map(ParkedTable::pattern).orElse(ANYTHING))
                .with("before", after.map(ParkedPlace::parkedAt).orElse(END_OF_TIME))
                .with("after", after.map(ParkedPlace::id).orElse(""))
                .with("limit", limit)
                .list(row -> parked(row, NONE));
    }

    /** Which index leads to the fewest. */
    private static String narrowest(ParkedSearch search) {
        if (search.controlId().isPresent()) {
            return "parked_of_control_id";
        }
        if (search.stay().isPresent()) {
            return "parked_of_stay";
        }
        if (search.sender().isPresent()) {
            return "parked_of_sender";
        }
        return search.code().isPresent() ? "parked_of_code" : "parked_waiting";
    }

    List<Parked> waitingFor(String code, Optional<String> feed, Optional<ParkedPlace> after, int limit) {
        return sql.call("parked_to_replay")
                .with("code", code)
                .with("feed", feed.orElse(""))
                .with("since", after.map(ParkedPlace::parkedAt).orElse(Instant.EPOCH))
                .with("after", after.map(ParkedPlace::id).orElse(""))
                .with("limit", limit)
                .list(row -> parked(row, NONE));
    }

    List<ParkedGroup> groups() {
        return sql.call("parked_groups")
                .list(row -> new ParkedGroup(
                        row.text("feed"), row.text("code"), row.count(), row.moment("oldest"), row.moment("newest")));
    }

    Optional<Parked> find(String id) {
        return sql.call("parked").with("id", id).first(row -> parked(row, row.bytes("content")));
    }

    /** Matches any text that contains this one, whatever characters are in it. */
    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Parked parked(Columns row, byte[] bytes) throws SQLException {
        return new Parked(
                row.text("id"),
                row.text("feed"),
                row.text("format"),
                row.text("control_id"),
                traces(row),
                row.text("code"),
                row.text("reason"),
                bytes,
                row.moment("parked_at"),
                row.closing("settled"));
    }

    private static Traces traces(Columns row) throws SQLException {
        String facility = row.text("sender_facility");
        String number = row.text("number");
        return new Traces(
                row.text("sender") + (facility.isEmpty() ? "" : BAR + facility),
                number.isEmpty() ? Optional.empty() : Optional.of(row.stay()));
    }

    /** HL7 v2 names an application and where it stands; other senders have one name. */
    private static String application(String sender) {
        int bar = sender.indexOf(BAR);
        return bar < 0 ? sender : sender.substring(0, bar);
    }

    private static String facility(String sender) {
        int bar = sender.indexOf(BAR);
        return bar < 0 ? "" : sender.substring(bar + 1);
    }
}
