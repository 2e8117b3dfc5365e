package org.liaisonhub.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.console.FeedDoor;

/** A feed that a route is made for of a template: what the route needs of it, and how it is. */
interface Feed {
    /** Its name. */
    String name();

    /** What its senders can be told, or what can become of what it takes; for counts, which begin at zero. */
    List<String> answers();

    /** What the route calls, by name. */
    Map<String, Object> beans();

    /** Parameters that hold otherwise than the file gives them. */
    default Map<String, String> settled() {
        return Map.of();
    }

    /** From where it takes, which no second feed may; empty text where the name of the feed says it. */
    default String place() {
        return "";
    }

    /**
     * Looks whether its place can be taken; called before the route starts, when a former form of it has stopped.
     *
     * @throws BadParameter if not
     */
    default void beforeStart() throws BadParameter {
        // Most places are always there.
    }

    /** Gives up its place, because its route is no longer in the files, or is there in another form; called when the route has stopped. */
    default void withdraw() {
        // Most places know nothing of the hub.
    }

    /** What the gate before HTTP feeds must know of it. */
    default Optional<FeedDoor> door() {
        return Optional.empty();
    }

    /** Lets go of its place, when its route has stopped. */
    default void close() {
        // Most places are held by the route alone.
    }

    /** Whether it can be reached now; false is for operations to see to. */
    default boolean isReached() {
        return true;
    }
}
