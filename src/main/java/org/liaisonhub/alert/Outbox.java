package org.liaisonhub.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Notices on their way, a value. Each way has its own line and its own waits, so that a broken one holds up no other.
 *
 * @param pending in the order in which they came to be
 */
public record Outbox(List<Pending> pending) {
    /** Nothing waits. */
    public static final Outbox EMPTY = new Outbox(List.of());

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    /** Notices kept for one way; a way that is broken for so many is given up for the oldest. */
    private static final int MOST = 500;

    /**
     * A notice that waits to go one way.
     *
     * @param way log, mail, webhook
     * @param attempts in vain
     * @param notBefore the next one
     */
    public record Pending(Notice notice, String way, int attempts, Instant notBefore) {}

    public Outbox {
        pending = List.copyOf(pending);
    }

    /** With notices that are to go all these ways; the oldest go where there are more than 500 for one of them. */
    public Outbox with(List<Notice> notices, Collection<String> ways) {
        List<Pending> all = new ArrayList<>(pending);
        for (Notice notice : notices) {
            ways.forEach(way -> all.add(new Pending(notice, way, 0, notice.at())));
        }
        for (String way : ways) {
            List<Pending> its = all.stream().filter(goes(way)).toList();
            all.removeAll(its.subList(0, Math.max(0, its.size() - MOST)));
        }
        return new Outbox(all);
    }

    /** The first notice that is to go this way, if its time has come. */
    public Optional<Notice> due(String way, Instant now) {
        return pending.stream()
                .filter(goes(way))
                .findFirst()
                .filter(first -> !now.isBefore(first.notBefore()))
                .map(Pending::notice);
    }

    /** Without a notice that went this way. */
    public Outbox sent(String way, String id) {
        return new Outbox(pending.stream().filter(is(way, id).negate()).toList());
    }

    /** With one more attempt in vain. */
    public Outbox notSent(String way, String id, Instant now) {
        return new Outbox(pending.stream()
                .map(one -> is(way, id).test(one)
                        ? new Pending(one.notice(), way, one.attempts() + 1, now.plus(waitAfter(one.attempts())))
                        : one)
                .toList());
    }

    /** How many wait to go this way. */
    public long waiting(String way) {
        return pending.stream().filter(goes(way)).count();
    }

    /** Attempts in vain of the first that waits to go this way. */
    public int attempts(String way) {
        return pending.stream()
                .filter(goes(way))
                .findFirst()
                .map(Pending::attempts)
                .orElse(0);
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Predicate<Pending> goes(String way) {
        return one -> one.way().equals(way);
    }

    private static Predicate<Pending> is(String way, String id) {
        return one -> one.way().equals(way) && one.notice().id().equals(id);
    }
}
