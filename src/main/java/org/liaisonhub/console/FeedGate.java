package org.liaisonhub.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.liaisonhub.delivery.Actor;

/**
 * Stands before the feeds: token, method, address, content type, length, size and time are judged here, so that a route gets a
 * whole body of bearable size or nothing. At most 16 small bodies, or 5 of 5 MiB, are in memory at a time, and half as many of one account.
 */
final class FeedGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int PLACES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WHOLE_BODY = Duration.ofSeconds(60);

    private final transient Gatekeeper gatekeeper;
    private final transient ProblemAnswer answer;
    private final transient Function<String, FeedDoor> doors;
    private final transient Predicate<HttpServletRequest> open;
    private final transient AtTheDoor atTheDoor;
    private final transient BodyPlaces places = new BodyPlaces(PLACES, PATIENCE);

    /**
     * @param doors the door of each feed, by name
     * @param open whether an open feed takes messages at the address of a request
     * @param atTheDoor hears of what is too large, too slow, or not taken now
     */
    FeedGate(
            Gatekeeper gatekeeper,
            ProblemAnswer answer,
            Function<String, FeedDoor> doors,
            Predicate<HttpServletRequest> open,
            AtTheDoor atTheDoor) {
        this.open = open;
        this.atTheDoor = atTheDoor;
        this.gatekeeper = gatekeeper;
        this.answer = answer;
        this.doors = doors;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FeedDoor door = doors.apply(feed(request));
        try {
            Actor sender = judge(request, door);
            BoundedBody body = new BoundedBody(door.largest(), WHOLE_BODY);
            places.with(
                    sender.account(),
                    door.places(request.getContentLengthLong()),
                    () -> chain.doFilter(new WholeRequest(request, body.read(request)), response));
        } catch (Refusal refusal) {
            note(door, refusal.fault());
            answer.write(refusal, door, request, response);
        }
    }

    /** Of a sender that was let in: who is not is counted by the gatekeeper, and must not fill a log. */
    private void note(FeedDoor door, Fault fault) {
        if (fault == Fault.TOO_LARGE || fault == Fault.TOO_SLOW || fault == Fault.BUSY) {
            atTheDoor.refused(door.feed(), fault.status(), fault.code());
        }
    }

    /** @return who sends */
    private Actor judge(HttpServletRequest request, FeedDoor door) {
        Actor sender = gatekeeper.admitToFeed(request, door.feed());
        if (!request.getMethod().equals("POST")) {
            throw new Refusal(Fault.NO_SUCH_METHOD, "method");
        }
        if (!open.test(request)) {
            throw new Refusal(Fault.NO_SUCH_FEED, "path");
        }
        if (!door.takes(Optional.ofNullable(request.getContentType()))) {
            throw door.wrongType("header Content-Type");
        }
        // A small compressed body can be a huge one: Camel would unpack it behind the limit on its size.
        if (request.getHeader("Content-Encoding") != null) {
            throw door.wrongType("header Content-Encoding");
        }
        if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null) {
            throw new Refusal(Fault.NO_LENGTH, "header Content-Length");
        }
        return sender;
    }

    /** The first part of the path behind the mount point; nothing where the path leads up again. */
    private static String feed(HttpServletRequest request) {
        List<String> parts =
                List.of(Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1));
        return parts.size() < 2 || parts.contains("..") ? "" : parts.get(1);
    }
}
