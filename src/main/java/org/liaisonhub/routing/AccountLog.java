package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Link;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.delivery.Actor;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.keys.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records who was given an account and who lost one. Accounts are files, made and deleted without the hub, so the files are compared with
 * what the chain said last; also what changed while the hub stood still is found so. An account that cannot be recorded opens nothing.
 *
 * <p>The doer is {@code data folder}: whoever may write there. Its host and path stand for the address, the system's user who owns it for
 * who he says he is. A folder that was moved is another one: its accounts are recorded anew.
 */
final class AccountLog {
    /** Has a blank, so that it can never be the name of an account. */
    static final String DOER = "data folder";

    private static final Logger LOG = LoggerFactory.getLogger(AccountLog.class);
    private static final String WHY = "found in the files of the data folder";
    private static final int LINES = 10_000;

    private final Ledger ledger;
    private final Path data;
    private final InstantSource clock;
    private Optional<Map<String, String>> said = Optional.empty();
    private boolean failing;

    AccountLog(Ledger ledger, Path data, InstantSource clock) {
        this.ledger = ledger;
        this.data = data.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** Records what changed; which of the accounts are recorded. */
    synchronized List<Account> recorded(List<Account> now) {
        Map<String, String> known = Map.of();
        try {
            known = said.orElseGet(this::lastSaid);
            said = Optional.of(known);
            record(known, now);
            failing = false;
        } catch (RuntimeException fault) {
            if (!failing) {
                LOG.error(
                        "a change of the accounts cannot be recorded; who is new stays out until it can: {}",
                        fault.getClass().getName());
            }
            failing = true;
        }
        Map<String, String> counts = known;
        return now.stream()
                .filter(account -> rights(account).equals(counts.get(account.name())))
                .toList();
    }

    private void record(Map<String, String> known, List<Account> now) {
        Map<String, String> wanted = now.stream()
                .collect(Collectors.toMap(Account::name, AccountLog::rights, (one, other) -> other, TreeMap::new));
        for (Map.Entry<String, String> was : List.copyOf(known.entrySet())) {
            if (!was.getValue().equals(wanted.get(was.getKey()))) {
                record(Act.REVOKED, was.getKey(), was.getValue());
                known.remove(was.getKey());
            }
        }
        wanted.forEach((name, rights) -> {
            if (!known.containsKey(name)) {
                record(Act.GRANTED, name, rights);
                known.put(name, rights);
            }
        });
    }

    private void record(Act act, String name, String rights) {
        Actor actor = new Actor(DOER, "administrator", place(), owner());
        new AuditBook(ledger, clock)
                .record(
                        new Desk.Person(actor, WHY),
                        act,
                        new Thing(Thing.Kind.ACCOUNT, name),
                        rights,
                        Deed.Outcome.DONE);
    }

    /** What the newest line about each account says. */
    private Map<String, String> lastSaid() {
        String place = place();
        Map<String, Deed> newest = ledger.audit().by(DOER, LINES).stream()
                .map(Link::deed)
                .filter(deed -> deed.doer().from().equals(place))
                .collect(Collectors.toMap(
                        deed -> deed.thing().id(), Function.identity(), (newer, older) -> newer, HashMap::new));
        Map<String, String> rights = new HashMap<>();
        newest.forEach((name, deed) -> {
            if (deed.act() == Act.GRANTED) {
                rights.put(name, deed.detail());
            }
        });
        return rights;
    }

    /** Nothing of the token; the moment it was made tells one from the next of the same name. */
    private static String rights(Account account) {
        return account.role().code() + (account.feed().isEmpty() ? "" : " " + account.feed()) + ", made "
                + account.madeAt();
    }

    private String place() {
        return Lookout.host() + " " + data;
    }

    private Optional<String> owner() {
        try {
            return Optional.of(Files.getOwner(data.resolve("credentials")).getName())
                    .filter(name -> name.length() <= 80);
        } catch (IOException | UnsupportedOperationException unknown) {
            LOG.warn("who owns {} cannot be seen", data);
            return Optional.empty();
        }
    }
}
