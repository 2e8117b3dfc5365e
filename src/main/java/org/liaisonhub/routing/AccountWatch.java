package org.liaisonhub.routing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.liaisonhub.console.SignIn;
import org.liaisonhub.keys.Account;
import org.liaisonhub.keys.AccountBook;
import org.liaisonhub.keys.KeysUnreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whose token is shown, and looks at the accounts every second also while nobody shows one, so that no change goes unrecorded. */
final class AccountWatch implements SignIn, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofHours(1);

    private final Map<String, Instant> said = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final AccountBook book;
    private final ScheduledExecutorService looks;

    /** @throws KeysUnreadable when an account cannot be read: do not start */
    AccountWatch(Path data, AccountLog log, InstantSource clock) {
        this.clock = clock;
        this.book = AccountBook.open(
                data, clock, damaged -> say("account shut out: " + damaged.getMessage()), log::recorded);
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "account-watch");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<Account> holding(String token) {
        return book.holding(token);
    }

    private void look() {
        try {
            book.look();
        } catch (KeysUnreadable fault) {
            say("accounts cannot be read: " + fault.getMessage());
        } catch (RuntimeException fault) {
            say("accounts cannot be read: " + fault.getClass().getName());
        }
    }

    /** The same once an hour, not at every look. */
    private void say(String fault) {
        Instant now = clock.instant();
        Instant until = now.minus(SILENCE);
        if (said.merge(fault, now, (before, again) -> before.isBefore(until) ? again : before)
                .equals(now)) {
            LOG.error(fault);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
