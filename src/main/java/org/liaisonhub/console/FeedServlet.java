package org.liaisonhub.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The servlet that serves {@code /feeds/*}.
 *
 * @param name its servlet name; unique where several hubs run in one process
 * @param servlet the servlet
 * @param parameters its init parameters
 * @param doors what the gate must know of each feed; asked anew for every message
 * @param open whether a feed that is open takes messages at the address of a request
 * @param atTheDoor hears of what the gate did not take
 */
public record FeedServlet(
        String name,
        Servlet servlet,
        Map<String, String> parameters,
        Supplier<List<FeedDoor>> doors,
        Predicate<HttpServletRequest> open,
        AtTheDoor atTheDoor) {
    public FeedServlet {
        parameters = Map.copyOf(parameters);
    }

    /** A servlet behind which there are always the same feeds. */
    public FeedServlet(String name, Servlet servlet, Map<String, String> parameters, List<FeedDoor> doors) {
        this(name, servlet, parameters, () -> doors, request -> true, (feed, status, code) -> {});
    }

    /** A servlet behind which there is only JSON. */
    public FeedServlet(String name, Servlet servlet, Map<String, String> parameters) {
        this(name, servlet, parameters, List.of(FeedDoor.json("json")));
    }

    /** The door of a feed. */
    FeedDoor door(String feed) {
        List<FeedDoor> now = doors.get();
        return now.stream()
                .filter(door -> door.feed().equals(feed))
                .findFirst()
                .orElseGet(() -> FeedDoor.any(feed, now));
    }
}
