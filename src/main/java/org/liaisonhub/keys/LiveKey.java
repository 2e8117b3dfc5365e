package org.liaisonhub.keys;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's key as its files are now: renewed files serve the next handshake, connections that are open stay so. Files that cannot be
 * read, or do not belong together, are told to the log, and what was read before serves on.
 */
final class LiveKey extends X509ExtendedKeyManager {

    private static final Logger LOG = LoggerFactory.getLogger(LiveKey.class);
    private static final String ALIAS = "hub";

    private final Path keyFile;
    private final Path certificateFile;
    private final String remedy;
    private Loaded loaded;

    LiveKey(Path keyFile, Path certificateFile, String remedy) {
        this.keyFile = keyFile;
        this.certificateFile = certificateFile;
        this.remedy = remedy;
        this.loaded = load();
    }

    /** What serves now; first the server's own certificate. */
    List<X509Certificate> chain() {
        return current().chain();
    }

    private synchronized Loaded current() {
        try {
            if (!Files.getLastModifiedTime(keyFile).equals(loaded.keyTime())
                    || !Files.getLastModifiedTime(certificateFile).equals(loaded.certificateTime())) {
                loaded = load();
                LOG.info("new certificate taken up from {}", certificateFile);
            }
        } catch (IOException | KeysUnreadable e) {
            LOG.error("{}: the new certificate cannot be used; the one before serves on", certificateFile);
        }
        return loaded;
    }

    private Loaded load() {
        try {
            var keyTime = Files.getLastModifiedTime(keyFile);
            var certificateTime = Files.getLastModifiedTime(certificateFile);
            var pair = CertifiedKey.read(keyFile, certificateFile, remedy);
            return new Loaded(pair.key(), Pem.readCertificates(certificateFile, remedy), keyTime, certificateTime);
        } catch (IOException e) {
            throw new KeysUnreadable(certificateFile, "it or its key is missing", remedy, e);
        }
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return current().key().getAlgorithm().equals(keyType) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public X509Certificate[] getCertificateChain(@Nullable String alias) {
        return current().chain().toArray(new X509Certificate[0]);
    }

    @Override
    public PrivateKey getPrivateKey(@Nullable String alias) {
        return current().key();
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    private record Loaded(PrivateKey key, List<X509Certificate> chain, FileTime keyTime, FileTime certificateTime) {}
}
