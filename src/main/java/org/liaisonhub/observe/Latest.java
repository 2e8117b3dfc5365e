package org.liaisonhub.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest answer to a question that is asked again and again; whoever wants it never waits for it. */
final class Latest<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Latest.class);

    private final String name;
    private final Supplier<T> question;
    private final InstantSource clock;
    private volatile Optional<Answer<T>> newest = Optional.empty();
    private volatile Optional<String> failure = Optional.empty();

    private record Answer<T>(Instant at, T value) {}

    /** @param name of what is asked, for the log */
    Latest(String name, Supplier<T> question, InstantSource clock) {
        this.name = name;
        this.question = question;
        this.clock = clock;
    }

    /** Asks once; a failure is noted when it begins and leaves the answer of before to grow old. */
    void ask() {
        try {
            newest = Optional.of(new Answer<>(clock.instant(), question.get()));
            failure = Optional.empty();
        } catch (RuntimeException e) {
            // The ledger's own words have no value in them; those of anything else may.
            String why = e instanceof LedgerUnavailable
                    ? String.valueOf(e.getMessage())
                    : e.getClass().getName();
            if (failure.isEmpty()) {
                LOG.warn("{} cannot be looked at: {}", name, why);
            }
            failure = Optional.of(why);
        }
    }

    /** Why the last question failed, if it did. */
    Optional<String> failure() {
        return failure;
    }

    /** The newest answer, unless it is older than this. */
    Optional<T> within(Duration age) {
        return newest.filter(answer -> age().compareTo(age) <= 0).map(Answer::value);
    }

    /** The newest answer, however old. */
    Optional<T> newest() {
        return newest.map(Answer::value);
    }

    /** How old the newest answer is; the longest there is when there was none. */
    Duration age() {
        return newest.map(answer -> Duration.between(answer.at(), clock.instant()))
                .map(age -> age.isNegative() ? Duration.ZERO : age)
                .orElse(Duration.ofDays(36_500));
    }
}
