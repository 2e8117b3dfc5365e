package org.liaisonhub.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.fs.SftpFileSystem;

/**
 * An open folder on an SFTP server. Its {@link #path} is read, listed and renamed in by {@link java.nio.file.Files}; each step waits for
 * the server no longer than the patience it was opened with, and then fails. What fails once the connection broke fails for good: open
 * another. For one thread at a time.
 */
public final class SftpFolder implements AutoCloseable {

    private final SshClient client;
    private final SftpFileSystem files;
    private final Path path;

    SftpFolder(SshClient client, SftpFileSystem files, Path path) {
        this.client = client;
        this.files = files;
        this.path = path;
    }

    /** The folder. The messages of what its files fail with can name them, and a name can be a patient's: do not log them. */
    public Path path() {
        return path;
    }

    /** Whether the connection is up, as far as this side knows. */
    public boolean isOpen() {
        return files.isOpen() && files.getClientSession().isOpen();
    }

    /** Ends the connection. Closing twice is harmless. */
    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The connection to an SFTP server did not end cleanly", e);
        } finally {
            client.stop();
        }
    }
}
