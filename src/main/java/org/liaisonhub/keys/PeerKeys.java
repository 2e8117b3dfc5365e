package org.liaisonhub.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a broker that runs by itself: those of {@link HubKeys}, and what hubs and the other broker of a pair show it. Made at the
 * first start of the primary, or of one that stays alone, which then lays out under {@code <data>/hand-over} what others need: {@code hub}
 * for every hub, {@code backup} for the other broker. The backup begins with that folder; then both can let recipients in.
 *
 * @see #open
 */
public final class PeerKeys {

    private static final String REMEDY =
            "Copy the folder hand-over/backup of the primary to this machine and name it by liaison.broker.keys";
    private static final String BROKERS = "liaison.broker";
    private static final List<String> SHARED = List.of("ca.pem", "ca-key.pem", "hub.pem", "cluster-password");

    private final Path folder;
    private final HubKeys own;
    private final X509Certificate hubs;
    private final String clusterPassword;

    private PeerKeys(Path data, List<String> hostNames, Optional<Path> handedOver, InstantSource clock)
            throws IOException {
        this.folder = data.resolve("keys");
        if (handedOver.isPresent()) {
            join(handedOver.get(), data);
        }
        this.own = HubKeys.open(data, hostNames, clock);
        if (handedOver.isEmpty()) {
            handOver(data, clock);
        }
        openLink(clock);
        this.hubs = Pem.readCertificate(folder.resolve("hub.pem"), REMEDY);
        this.clusterPassword =
                Pem.text(folder.resolve("cluster-password"), REMEDY).strip();
        if (clusterPassword.isEmpty()) {
            throw new KeysUnreadable(folder.resolve("cluster-password"), "the file is empty", REMEDY);
        }
    }

    /**
     * Opens the keys, making what is not there yet.
     *
     * @param handedOver the primary's folder {@code hand-over/backup}, for a backup; needed until its first start is over
     * @throws KeysUnreadable when something is missing or damaged: do not start
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static PeerKeys open(Path data, List<String> hostNames, Optional<Path> handedOver, InstantSource clock) {
        try {
            return new PeerKeys(data, hostNames, handedOver, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys under " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The keys recipients know. */
    public HubKeys own() {
        return own;
    }

    /** What hubs show; one for all of them. */
    public X509Certificate hubs() {
        return hubs;
    }

    /** What one broker of a pair says to the other, beside showing its certificate. */
    public String clusterPassword() {
        return clusterPassword;
    }

    /** A pointer to the key and certificate one broker shows the other ({@code PEMCFG}). */
    public Path linkKeyStore() {
        return folder.resolve("link.pemcfg");
    }

    /** When what the brokers show each other ends. */
    public CertificateDate linkDate() {
        var file = folder.resolve("link.pem");
        return CertificateDate.of(CertificateDate.Use.PEER, file, Pem.readCertificate(file, REMEDY));
    }

    private void join(Path handedOver, Path data) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var beside = data.resolve("keys.new");
        PrivateFolder.delete(beside);
        for (var name : SHARED) {
            DurableFile.write(beside.resolve(name), Pem.text(handedOver.resolve(name), REMEDY));
        }
        PrivateFolder.move(beside, folder);
    }

    /** The hubs' private key is in their folder only; the certificate is written last, so that a start cut short makes both anew. */
    private void handOver(Path data, InstantSource clock) {
        var forHubs = data.resolve("hand-over").resolve("hub");
        var forBackup = data.resolve("hand-over").resolve("backup");
        if (Files.notExists(folder.resolve("cluster-password"))) {
            DurableFile.write(folder.resolve("cluster-password"), RandomSecret.next() + "\n");
        }
        if (Files.notExists(folder.resolve("hub.pem"))) {
            var pair = CertificateAuthority.newKeyPair();
            var certificate = own.authority().certifyPeer(pair.getPublic(), "liaison.hub", clock.instant());
            DurableFile.write(forHubs.resolve("ca.pem"), Pem.text(own.authorityFile(), REMEDY));
            DurableFile.write(forHubs.resolve("client-key.pem"), Pem.of(pair.getPrivate()));
            DurableFile.write(forHubs.resolve("client.pem"), Pem.of(certificate));
            DurableFile.write(folder.resolve("hub.pem"), Pem.of(certificate));
            for (var name : SHARED) {
                DurableFile.write(forBackup.resolve(name), Pem.text(folder.resolve(name), REMEDY));
            }
        }
    }

    private void openLink(InstantSource clock) throws IOException {
        var key = folder.resolve("link-key.pem");
        var certificate = folder.resolve("link.pem");
        if (Files.notExists(certificate)) {
            var pair = CertificateAuthority.newKeyPair();
            DurableFile.write(key, Pem.of(pair.getPrivate()));
            DurableFile.write(
                    certificate, Pem.of(own.authority().certifyPeer(pair.getPublic(), BROKERS, clock.instant())));
        }
        new KeyPointer(linkKeyStore()).to(key, certificate);
    }
}
