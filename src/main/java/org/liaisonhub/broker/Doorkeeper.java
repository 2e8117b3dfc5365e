package org.liaisonhub.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.keys.RandomSecret;

/**
 * Says who somebody is and what they may do, each time the broker asks: it caches nothing, so whoever is shut out is out at its next step.
 *
 * <p>Who: the hub itself, by a password made for this start and only from inside this process, or by
 * the hubs' certificate and nothing else where hubs are outside; a recipient by its id, or a sender
 * by its address, and password; or either by its certificate and no password. Anything else is nobody. A password together with somebody else's certificate is refused,
 * so that one connection never speaks for two.
 *
 * <p>What: {@link Right}. The broker's own roles and settings are not consulted. An address has one queue, of the same name; naming
 * another one ({@code address::queue}) is refused.
 */
final class Doorkeeper implements ActiveMQSecurityManager5 {

    /** Contains a dot, so that it can never be a recipient's id, and is no sender's address either. */
    static final String HUB = "liaison.hub";

    private final String hubPassword = RandomSecret.next();
    private final Accounts accounts;
    private final Optional<X509Certificate> hubs;

    /** @param hubs what hubs outside this process show, if there are such */
    Doorkeeper(Accounts accounts, Optional<X509Certificate> hubs) {
        this.accounts = accounts;
        this.hubs = hubs;
    }

    String hubPassword() {
        return hubPassword;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (connection == null) {
            return null;
        }
        if (HUB.equals(user)) {
            return isHub(password, connection) ? subject(HUB) : null;
        }
        var certificate = Leash.certificate(connection);
        if (isHubOutside(user, password, certificate)) {
            return subject(HUB);
        }
        return member(user, password, certificate).map(Doorkeeper::subject).orElse(null);
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType checkType, String address) {
        var name = getUserFromSubject(subject);
        var right = switch (checkType) {
            case SEND -> Right.SEND;
            case CONSUME, BROWSE -> Right.READ;
            default -> null;
        };
        var queue = CompositeAddress.extractQueueName(address);
        var bare = CompositeAddress.extractAddressName(address);
        if (name == null || right == null || !queue.equals(bare)) {
            return false;
        }
        if (name.equals(HUB)) {
            return right.ofHub(bare);
        }
        return BrokerLayout.isFeed(name) ? right.ofSender(name, bare) : right.ofRecipient(name, bare);
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return false;
    }

    private boolean isHub(@Nullable String password, RemotingConnection connection) {
        return password != null
                && connection.getTransportConnection() instanceof InVMConnection
                && MessageDigest.isEqual(
                        hubPassword.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isHubOutside(
            @Nullable String user, @Nullable String password, Optional<X509Certificate> certificate) {
        return (user == null || user.isEmpty())
                && (password == null || password.isEmpty())
                && certificate.isPresent()
                && certificate.equals(hubs);
    }

    private Optional<String> member(
            @Nullable String user, @Nullable String password, Optional<X509Certificate> certificate) {
        if (password == null || password.isEmpty()) {
            return certificate
                    .flatMap(accounts::byCertificate)
                    .filter(found -> claimsToBe(user, found, certificate.orElseThrow()));
        }
        if (user == null) {
            return Optional.empty();
        }
        var byPassword = accounts.byPassword(user, password);
        return certificate.isPresent()
                        && !certificate.flatMap(accounts::byCertificate).equals(byPassword)
                ? Optional.empty()
                : byPassword;
    }

    /** SASL EXTERNAL reports the certificate's whole subject as the user; other protocols report nothing, or the name. */
    private static boolean claimsToBe(@Nullable String user, String found, X509Certificate certificate) {
        return user == null
                || user.isEmpty()
                || user.equals(found)
                || user.equals(certificate.getSubjectX500Principal().getName());
    }

    private static Subject subject(String name) {
        return new Subject(true, Set.of(new UserPrincipal(name)), Set.of(), Set.of());
    }
}
