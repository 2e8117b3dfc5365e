package org.liaisonhub.observe;

import java.time.Instant;
import java.util.List;

/**
 * How the hub is, part by part.
 *
 * @param at when it was judged
 * @param live whether this process can go on at all; false means: restart it
 * @param parts each with why it is not well
 */
public record Health(Instant at, boolean live, List<Part> parts) {
    public Health {
        parts = List.copyOf(parts);
    }

    /** Whether messages can be taken in and go out: no part is down. */
    public boolean ready() {
        return live && parts.stream().noneMatch(part -> part.state() == State.DOWN);
    }

    /** How a part is. */
    public enum State {
        UP,
        /** It works, and somebody should look. */
        DEGRADED,
        /** It does not work; the hub is not ready. */
        DOWN
    }

    /**
     * One part of the hub.
     *
     * @param name stable
     * @param state how it is
     * @param why the key of a sentence; empty when it is up
     * @param details what the sentence speaks of: names of files and routes, spans; never a patient
     */
    public record Part(String name, State state, String why, List<String> details) {
        static Part up(String name) {
            return new Part(name, State.UP, "", List.of());
        }

        static Part degraded(String name, String why, Object... details) {
            return new Part(name, State.DEGRADED, why, texts(details));
        }

        static Part down(String name, String why, Object... details) {
            return new Part(name, State.DOWN, why, texts(details));
        }

        private static List<String> texts(Object... details) {
            return List.of(details).stream().map(String::valueOf).toList();
        }
    }
}
