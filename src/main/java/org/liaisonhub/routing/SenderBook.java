package org.liaisonhub.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.liaisonhub.hl7v2.FirstLook;
import org.liaisonhub.hl7v2.Hl7Envelope;
import org.liaisonhub.hl7v2.Hl7Fault;
import org.liaisonhub.keys.HubKeys;

/**
 * Who sends by MLLP, and as whom: a certificate, by its common name, is bound to what it may say in MSH-3 and MSH-4. Only in force where
 * the door asks for certificates.
 */
final class SenderBook {
    private final Path file;
    private final HubKeys keys;
    private volatile Map<String, Sender> senders = Map.of();

    private SenderBook(Path file, HubKeys keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Reads the file, and makes a certificate for each sender that is to have one of the hub's and has none.
     *
     * @throws HubNotStarted if the file is missing or a line of it is wrong
     */
    static SenderBook read(Path file, HubKeys keys) {
        SenderBook book = new SenderBook(file, keys);
        book.reload();
        return book;
    }

    /**
     * Reads the file again; from here on it holds for every handshake and for every message of the connections that are open. A faulty
     * file changes nothing.
     *
     * @return how many senders it names
     * @throws HubNotStarted if the file is missing or a line of it is wrong
     */
    synchronized int reload() {
        if (Files.notExists(file)) {
            throw new HubNotStarted(
                    "file " + file + " is missing, and liaison.mllp.tls=mutual serves only senders named in"
                            + " it; write one line for each: name = MSH-3|MSH-4");
        }
        Map<String, Sender> read = new LinkedHashMap<>();
        for (Sender sender : SenderFile.read(file)) {
            read.put(sender.name(), sender);
            if (!sender.trusted()) {
                keys.senders().issue(sender.name());
            }
        }
        senders = Map.copyOf(read);
        return read.size();
    }

    /** The feeds its senders' messages count for. */
    Set<String> feeds() {
        return senders.values().stream().map(Sender::feed).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this is the certificate of a sender named; asked in the handshake. */
    boolean knows(X509Certificate certificate) {
        return sender(certificate.getSubjectX500Principal().getName())
                .filter(sender -> isOf(sender, certificate))
                .isPresent();
    }

    /** Whether a certificate that names a sender is really that sender's. */
    private boolean isOf(Sender sender, X509Certificate certificate) {
        return sender.trusted() ? !keys.isOwn(certificate) : keys.senders().isOf(sender.name(), certificate);
    }

    /**
     * The first look, judged by who sent the message: one that says it is somebody else is not acceptable.
     *
     * @param distinguishedName of the sender's certificate (RFC 2253)
     */
    FirstLook judge(FirstLook look, String distinguishedName) {
        boolean allowed = look.opened()
                .flatMap(message -> sender(distinguishedName).map(sender -> sender.maySend(message)))
                .orElse(false);
        boolean taken = look instanceof FirstLook.Acceptable || look instanceof FirstLook.Several;
        boolean honest =
                allowed && (!(look instanceof FirstLook.Several several) || areAllowed(several, distinguishedName));
        return taken && !honest
                ? look.opened()
                        .<FirstLook>map(envelope -> new FirstLook.NotAcceptable(envelope, Hl7Fault.WRONG_SENDER))
                        .orElse(look)
                : look;
    }

    /** Every message of a batch says for itself who it is from. */
    private boolean areAllowed(FirstLook.Several batch, String distinguishedName) {
        return batch.messages().stream()
                .map(message -> judge(FirstLook.at(message), distinguishedName))
                .noneMatch(look ->
                        look.refusal().filter(Hl7Fault.WRONG_SENDER::equals).isPresent());
    }

    /** The sender of this distinguished name. */
    Optional<Sender> sender(String distinguishedName) {
        try {
            return new LdapName(distinguishedName)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .findFirst()
                            .flatMap(part -> Optional.ofNullable(senders.get(String.valueOf(part.getValue()))));
        } catch (InvalidNameException noName) {
            return Optional.empty();
        }
    }

    /**
     * One sender.
     *
     * @param name the common name of its certificate
     * @param feed the feed its messages count for
     * @param trusted its certificate is of an authority the operator named, not of the hub's
     * @param mayBe what it may say it is
     */
    record Sender(String name, String feed, boolean trusted, List<SaidSender> mayBe) {
        boolean maySend(Hl7Envelope message) {
            return mayBe.stream().anyMatch(said -> said.matches(message));
        }
    }

    /** MSH-3 and MSH-4 as they stand; {@code *} for anything. */
    record SaidSender(String application, String facility) {
        static final String ANY = "*";

        boolean matches(Hl7Envelope message) {
            return matches(application, message.sendingApplication()) && matches(facility, message.sendingFacility());
        }

        private static boolean matches(String allowed, String said) {
            return allowed.equals(ANY) || allowed.equals(said.strip());
        }
    }
}
