package org.liaisonhub.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server of a hospital on a loopback port, with one user. */
public final class SftpServerOfTest implements AutoCloseable {

    public static final String USER = "liaison";
    public static final String PASSWORD = "Sommeil-7-Lanterne";

    private final Path root;
    private final Optional<PublicKey> letIn;
    private final List<KeyPair> hostKeys;
    private SshServer server;

    /** @param letIn whose key opens, besides the password */
    public SftpServerOfTest(Path root, Optional<PublicKey> letIn, List<KeyPair> hostKeys) throws IOException {
        this.root = Files.createDirectories(root);
        this.letIn = letIn;
        this.hostKeys = hostKeys;
        this.server = make(0);
        server.start();
    }

    public SftpServerOfTest(Path root) throws Exception {
        this(root, Optional.empty(), List.of(key()));
    }

    public static KeyPair key() throws Exception {
        return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    }

    static KeyPair rsa() throws Exception {
        var generator = SecurityUtils.getKeyPairGenerator("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private SshServer make(int port) {
        var made = SshServer.setUpDefaultServer();
        made.setHost("127.0.0.1");
        made.setPort(port);
        made.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
        made.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        made.setPublickeyAuthenticator((user, key, session) ->
                letIn.filter(known -> KeyUtils.compareKeys(known, key)).isPresent());
        made.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        made.setFileSystemFactory(new VirtualFileSystemFactory(root));
        return made;
    }

    public int port() {
        return server.getPort();
    }

    /** Of its first key. */
    public String fingerprint() {
        return HostKey.fingerprintOf(hostKeys.get(0).getPublic());
    }

    /** The folder here that is the root there. */
    public Path root() {
        return root;
    }

    public SftpPlace place(Path secret, String directory) {
        return new SftpPlace("127.0.0.1", port(), USER, secret, HostKey.parse(fingerprint()), directory);
    }

    public static Path secret(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    public void stop() throws IOException {
        server.stop(true);
    }

    /** On the same port, with the same key. */
    public void startAgain() throws IOException {
        server = make(server.getPort());
        server.start();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
