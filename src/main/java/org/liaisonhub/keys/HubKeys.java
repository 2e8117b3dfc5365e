package org.liaisonhub.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.liaisonhub.keys.CertificateDate.Use;

/**
 * The keys of one hub, under {@code <data>/keys}: its private authority ({@code ca.pem}, {@code ca-key.pem}) and its server's key and
 * certificate ({@code server.pem}, {@code server-key.pem}). Made on the first start, the same ever after; safe to open again and again.
 *
 * <p>The server's certificate is signed anew, on the same key, when the host names asked for are not all in it or fewer than 90 days of
 * its two years are left, at the start or while it runs: whoever trusts {@code ca.pem} notices nothing. The authority lives ten years and is never replaced unasked,
 * since every recipient would have to be given the new one.
 *
 * @see #open(Path, List, InstantSource)
 */
public final class HubKeys {

    private static final String TRUST_REMEDY = "Correct liaison.tls.trust: a PEM file with certificates of authorities";
    private final Path data;
    private final Path folder;
    private final InstantSource clock;
    private final CertificateAuthority authority;
    private final ServerCertificate own;
    private final Optional<SuppliedKeys> supplied;
    private final LiveKey served;

    private HubKeys(Path data, InstantSource clock, Set<ServerName> names, Optional<SuppliedKeys> supplied)
            throws IOException {
        this.data = data;
        this.folder = data.resolve("keys");
        this.clock = clock;
        this.authority = AuthorityFiles.open(data, clock);
        this.own = new ServerCertificate(folder, authority, names, clock);
        own.renew();
        this.supplied = supplied;
        this.served = supplied.map(files -> new LiveKey(files.key(), files.certificate(), SuppliedKeys.REMEDY))
                .orElseGet(() -> own.live());
        new KeyPointer(serverKeyStore())
                .to(
                        supplied.map(SuppliedKeys::key).orElseGet(this::serverKeyFile),
                        supplied.map(SuppliedKeys::certificate).orElseGet(this::serverFile));
    }

    /**
     * Opens the keys, making what is not there yet.
     *
     * @param data the hub's data folder
     * @param hostNames what clients call this machine by, beyond localhost, 127.0.0.1 and ::1: DNS names or IP addresses
     * @throws KeysUnreadable when something that was made before is now missing or damaged: do not start
     * @throws IllegalArgumentException when a host name is none
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static HubKeys open(Path data, List<String> hostNames, InstantSource clock) {
        return open(data, hostNames, Optional.empty(), clock);
    }

    /**
     * The same, serving with the operator's own key where one is supplied.
     *
     * @throws KeysUnreadable also when the supplied files are missing, damaged, or do not belong together
     */
    public static HubKeys open(
            Path data, List<String> hostNames, Optional<SuppliedKeys> supplied, InstantSource clock) {
        try {
            return new HubKeys(data, clock, ServerName.withLoopback(hostNames), supplied);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys under " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The certificate clients must trust, PEM; no secret. */
    public Path authorityFile() {
        return AuthorityFiles.certificate(data);
    }

    /** The server's certificate, PEM; no secret. */
    public Path serverFile() {
        return own.file();
    }

    /** The server's private key, PEM (PKCS #8). */
    public Path serverKeyFile() {
        return own.keyFile();
    }

    /** A pointer to key and certificate, in the form the broker's PEM key store ({@code PEMCFG}) reads. */
    public Path serverKeyStore() {
        return folder.resolve("server.pemcfg");
    }

    /** When the authority ends, and with it every certificate it signed. */
    public Instant authorityNotAfter() {
        return authority.own().certificate().getNotAfter().toInstant();
    }

    /** When the certificate the server shows ends. */
    public Instant serverNotAfter() {
        return served.chain().get(0).getNotAfter().toInstant();
    }

    /** The server's key for a TLS door that asks nobody for a certificate. */
    public SSLContext serverTls() {
        return serverTls(List.of(), certificate -> false);
    }

    /**
     * The server's key for a TLS door, and whom it lets in: certificates of the hub's own authority or of those named, that are known.
     *
     * @param trusted PEM files of further authorities
     * @throws KeysUnreadable when such a file is missing or damaged
     */
    public SSLContext serverTls(List<Path> trusted, Predicate<X509Certificate> known) {
        try {
            var authorities = Stream.concat(
                            Stream.of(authority.own().certificate()),
                            trusted.stream().flatMap(file -> Pem.readCertificates(file, TRUST_REMEDY).stream()))
                    .toList();
            return TrustStores.context(List.of(served), new KnownCallers(TrustStores.trusting(authorities), known));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot serve TLS", e);
        }
    }

    /** Whether the hub's own authority signed it. */
    public boolean isOwn(X509Certificate certificate) {
        return authority.signed(certificate);
    }

    /**
     * Every certificate in use with the day it ends, first to end first. Reads the register of recipients each time: for minutes, not for
     * milliseconds.
     *
     * @throws KeysUnreadable when the access of a recipient is damaged
     */
    public List<CertificateDate> certificates() {
        own.renew();
        var server = supplied.map(SuppliedKeys::certificate).orElseGet(this::serverFile);
        return Stream.of(
                        Stream.of(
                                CertificateDate.of(
                                        Use.AUTHORITY,
                                        authorityFile(),
                                        authority.own().certificate()),
                                CertificateDate.of(
                                        Use.SERVER, server, served.chain().get(0))),
                        senders().dates(),
                        queueSenders().dates(),
                        recipients().all().stream()
                                .map(access -> new CertificateDate(
                                        Use.RECIPIENT, access.user().id(), access.certificateNotAfter())))
                .flatMap(dates -> dates)
                .sorted(Comparator.comparing(CertificateDate::notAfter))
                .toList();
    }

    /** The keys and passwords of those who receive. */
    public RecipientKeys recipients() {
        return new RecipientKeys(data, "recipients", authority, clock);
    }

    /** The keys and passwords of those who hand in by a queue. */
    public QueueSenderKeys queueSenders() {
        return new QueueSenderKeys(new RecipientKeys(data, "queue-senders", authority, clock));
    }

    /** The certificates of those who send by MLLP. */
    public SenderKeys senders() {
        return new SenderKeys(new RecipientKeys(data, "senders", authority, clock));
    }

    CertificateAuthority authority() {
        return authority;
    }
}
