package org.liaisonhub.sftp;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.fs.SftpFileSystem;
import org.liaisonhub.sftp.SftpNotOpened.Reason;

/**
 * Opens folders on SFTP servers. What decides is in the {@link SftpPlace} alone: no key, known host, agent or configuration of the user the
 * hub runs as is consulted, and there is no trust on first use.
 *
 * @param patience how long to wait for a connection, for being let in, and for each answer afterwards; at least a second
 */
public record SftpServers(Duration patience) {

    /** 20 seconds. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int HEARTBEATS_A_PATIENCE = 3;

    /** A server has one key of each kind and shows the kind that is asked for first, not the one that is pinned. */
    private static final List<String> HOST_KEYS = List.of("ed25519", "ecdsa", "rsa");

    public SftpServers {
        if (patience.toMillis() < 1_000) {
            throw new IllegalArgumentException("An SFTP server needs at least a second of patience");
        }
    }

    /**
     * Connects, looks at the server's key, signs in, and sees that the folder is there.
     *
     * @throws SftpNotOpened when one of these fails; nothing stays open then
     */
    public SftpFolder open(SftpPlace place) throws SftpNotOpened {
        var secret = Secret.in(place.secret());
        var shown = new TreeSet<String>();
        for (var kind : HOST_KEYS) {
            var pinned = new PinnedKey(place.hostKey());
            try {
                return open(place, secret, pinned, kind);
            } catch (SftpNotOpened e) {
                if (e.reason() != Reason.WRONG_HOST_KEY) {
                    throw e;
                }
                pinned.refused().ifPresent(shown::add);
            }
        }
        throw new SftpNotOpened(
                Reason.WRONG_HOST_KEY,
                "the SFTP server " + place.server() + " shows the key " + String.join(" or ", shown)
                        + ", which is not the one the route names; nothing was said to it. Ask its operator whether"
                        + " that is its key now, by another way than this connection, and correct hostKey");
    }

    private SftpFolder open(SftpPlace place, Secret secret, PinnedKey pinned, String kind) throws SftpNotOpened {
        var client = client(pinned, kind);
        client.start();
        try {
            var session = connected(client, place);
            signIn(session, secret, pinned, place);
            return folder(client, session, place);
        } catch (SftpNotOpened | RuntimeException e) {
            client.stop();
            throw e;
        }
    }

    private SshClient client(PinnedKey pinned, String kind) {
        var client = SshClient.setUpDefaultClient();
        client.setSignatureFactories(client.getSignatureFactories().stream()
                .sorted(Comparator.comparing(factory -> !factory.getName().contains(kind)))
                .toList());
        client.setNioWorkers(1);
        client.setServerKeyVerifier(pinned);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
        client.setAgentFactory(null);
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, patience);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, patience);
        CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, patience);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, patience);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, patience.dividedBy(HEARTBEATS_A_PATIENCE));
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, patience);
        return client;
    }

    private ClientSession connected(SshClient client, SftpPlace place) throws SftpNotOpened {
        try {
            return client.connect(place.user(), place.host(), place.port())
                    .verify(patience)
                    .getSession();
        } catch (IOException | UnresolvedAddressException e) {
            throw unreachable(place, "does not answer", e);
        }
    }

    private void signIn(ClientSession session, Secret secret, PinnedKey pinned, SftpPlace place) throws SftpNotOpened {
        secret.addTo(session);
        try {
            session.auth().verify(patience);
        } catch (IOException e) {
            if (pinned.refused().isPresent()) {
                throw new SftpNotOpened(Reason.WRONG_HOST_KEY, "another key was shown", e);
            }
            if (e instanceof SshException refused
                    && refused.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
                throw new SftpNotOpened(
                        Reason.NOT_LET_IN,
                        "the SFTP server " + place.server() + " does not let " + place.user() + " in with " + secret
                                + "; correct user or secret, or ask its operator",
                        e);
            }
            throw unreachable(place, "broke off before the hub had signed in", e);
        }
    }

    private SftpFolder folder(SshClient client, ClientSession session, SftpPlace place) throws SftpNotOpened {
        try {
            SftpFileSystem files = SftpClientFactory.instance().createSftpFileSystem(session);
            var path = files.getPath(place.directory());
            if (!Files.isDirectory(path)) {
                throw new SftpNotOpened(
                        Reason.NO_SUCH_FOLDER,
                        "the SFTP server " + place.server() + " has no folder " + place.directory() + " for "
                                + place.user() + "; correct directory, or ask its operator");
            }
            return new SftpFolder(client, files, path);
        } catch (InvalidPathException e) {
            throw new SftpNotOpened(Reason.NO_SUCH_FOLDER, "the directory of " + place.server() + " is none", e);
        } catch (IOException e) {
            throw unreachable(place, "let the hub in and then did not serve files", e);
        }
    }

    private static SftpNotOpened unreachable(SftpPlace place, String what, Exception e) {
        return new SftpNotOpened(
                Reason.CANNOT_REACH,
                "the SFTP server " + place.server() + " " + what + " ("
                        + e.getClass().getSimpleName() + "); it is tried again",
                e);
    }
}
