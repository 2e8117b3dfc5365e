package org.liaisonhub.console;

import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Map;

/**
 * The servlet that serves {@code /feeds/*}.
 *
 * @param name its servlet name; unique where several hubs run in one process
 * @param servlet the servlet
 * @param parameters its init parameters
 * @param doors what the gate must know of each feed
 */
public record FeedServlet(String name, Servlet servlet, Map<String, String> parameters, List<FeedDoor> doors) {
    public FeedServlet {
        parameters = Map.copyOf(parameters);
        doors = List.copyOf(doors);
    }

    /** A servlet behind which there is only JSON. */
    public FeedServlet(String name, Servlet servlet, Map<String, String> parameters) {
        this(name, servlet, parameters, List.of(FeedDoor.json("json")));
    }

    /** The door of a feed. */
    FeedDoor door(String feed) {
        return doors.stream()
                .filter(door -> door.feed().equals(feed))
                .findFirst()
                .orElseGet(() -> FeedDoor.any(feed, doors));
    }
}
