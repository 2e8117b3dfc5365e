package org.liaisonhub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.liaisonhub.delivery.Actor;
import org.liaisonhub.keys.Account;
import org.liaisonhub.keys.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where it is decided who comes in by HTTP: by the token shown as {@code Authorization: Bearer} (RFC 6750, section 2.1), the
 * role its account has, and how often account and address have asked lately.
 *
 * <p>A token that is nobody's costs its address: after ten within a minute the answer is "later". One that is somebody's is let in all the
 * same, for behind a proxy everybody has one address, and tokens of 190 random bits are not found by trying.
 */
final class Gatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);
    private static final String SCHEME = "bearer ";
    private static final String HEADER = "header Authorization";
    private static final double WRONG_TOKENS = 10;
    private static final double PER_SECOND = WRONG_TOKENS / 60;

    private final SignIn signIn;
    private final RateLimit accounts;
    private final RateLimit peers;
    private final RateLimit wrongTokens;
    private final LongAdder failed = new LongAdder();

    Gatekeeper(SignIn signIn, HttpLimits limits) {
        this.signIn = signIn;
        this.accounts = new RateLimit(limits.accountRate(), 2.0 * limits.accountRate(), System::nanoTime);
        this.peers = new RateLimit(limits.peerRate(), 2.0 * limits.peerRate(), System::nanoTime);
        this.wrongTokens = new RateLimit(PER_SECOND, WRONG_TOKENS, System::nanoTime);
    }

    /**
     * Lets in who may call a route.
     *
     * @throws Refusal if they may not, or not now
     */
    Actor admit(HttpServletRequest request, Access needed) {
        return needed.role()
                .map(role -> admit(request, role, account -> account.role().includes(role)))
                .orElseGet(() -> anybody(request));
    }

    /**
     * Lets in who may bring messages to a feed.
     *
     * @param feed the first part of the path behind {@code /feeds/}
     * @throws Refusal if they may not, or not now
     */
    Actor admitToFeed(HttpServletRequest request, String feed) {
        return admit(request, Role.FEED, account -> account.mayFeed(feed));
    }

    private Actor anybody(HttpServletRequest request) {
        Peer peer = inTime(request);
        return new Actor("anybody", "", peer.address(), Optional.empty());
    }

    private Actor admit(HttpServletRequest request, Role needed, Predicate<Account> may) {
        Peer peer = inTime(request);
        Account account = account(request, peer);
        inTime(accounts.take(account.name()));
        if (!may.test(account)) {
            throw new Refusal(Fault.NOT_ALLOWED, HEADER, account.name(), needed.code());
        }
        return new Actor(account.name(), account.role().code(), peer.address(), Optional.empty());
    }

    private Peer inTime(HttpServletRequest request) {
        Peer peer = new Peer(request.getRemoteAddr());
        inTime(peers.take(peer.counted()));
        return peer;
    }

    /** How many times a token was shown that is nobody's, since the start. */
    long failedSignIns() {
        return failed.sum();
    }

    private Account account(HttpServletRequest request, Peer peer) {
        String token = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new Refusal(Fault.NO_TOKEN, HEADER));
        return signIn.holding(token).orElseThrow(() -> wrongToken(peer));
    }

    private Refusal wrongToken(Peer peer) {
        failed.increment();
        Duration wait = wrongTokens.take(peer.counted());
        if (wait.isZero()) {
            LOG.warn("HTTP {}: a token that is nobody's; {} since the start", peer.address(), failed.sum());
            return new Refusal(Fault.NO_TOKEN, HEADER);
        }
        return later(wait);
    }

    private static void inTime(Duration wait) {
        if (!wait.isZero()) {
            throw later(wait);
        }
    }

    private static Refusal later(Duration wait) {
        return new Refusal(Fault.TOO_OFTEN, "", Long.toString(wait.toSeconds() + 1));
    }
}
