package org.liaisonhub.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Whose token this is. Accounts made or revoked while the hub runs count within a second: the register is read again when what is known of
 * it is older than that. For several threads.
 */
public final class AccountBook {

    private static final long STALE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Accounts register;
    private final Credentials credentials;
    private final Consumer<KeysUnreadable> damaged;
    private final UnaryOperator<List<Account>> recorded;
    private final LongSupplier nanos;
    private List<Account> known;
    private long readAt;

    AccountBook(
            Path data,
            InstantSource clock,
            Consumer<KeysUnreadable> damaged,
            UnaryOperator<List<Account>> recorded,
            LongSupplier nanos) {
        this.register = new Accounts(data, clock);
        this.credentials = new Credentials(data);
        this.damaged = damaged;
        this.recorded = recorded;
        this.nanos = nanos;
        this.known = read(fault -> {
            throw fault;
        });
        this.readAt = nanos.getAsLong();
    }

    /**
     * Opens the register, making the two tokens every hub has.
     *
     * @param damaged hears later of accounts that cannot be read any more; they are shut out
     * @param recorded is given the accounts of the register whenever it was read, and gives back which of them count
     * @throws KeysUnreadable when an account or token cannot be read now: do not start
     */
    public static AccountBook open(
            Path data, InstantSource clock, Consumer<KeysUnreadable> damaged, UnaryOperator<List<Account>> recorded) {
        return new AccountBook(data, clock, damaged, recorded, System::nanoTime);
    }

    /** Reads the register again if what is known of it is old, though nobody asks. */
    public void look() {
        accounts();
    }

    /** The account this token belongs to. */
    public Optional<Account> holding(String token) {
        Account found = null;
        // All are asked, so that the time taken tells nothing.
        for (var account : accounts()) {
            if (account.hasToken(token)) {
                found = account;
            }
        }
        return Optional.ofNullable(found);
    }

    private synchronized List<Account> accounts() {
        if (nanos.getAsLong() - readAt > STALE_NANOS) {
            known = read(damaged);
            readAt = nanos.getAsLong();
        }
        return known;
    }

    private List<Account> read(Consumer<KeysUnreadable> fault) {
        var now = register.clock().instant();
        var operator = credentials.secret("operator-token");
        var feed = credentials.secret("feed-token");
        if (operator.equals(feed)) {
            throw new KeysUnreadable(
                    credentials.file("feed-token"),
                    "it is the operator's token, and a feed must not open letters",
                    "Delete the file: a new one is made at the next start");
        }
        var accounts = new ArrayList<>(recorded.apply(register.all(fault)));
        accounts.add(Account.of(Accounts.OPERATOR, Role.ADMINISTRATOR, "", operator, now));
        accounts.add(Account.of(Accounts.FEED, Role.FEED, Account.EVERY_FEED, feed, now));
        return List.copyOf(accounts);
    }
}
