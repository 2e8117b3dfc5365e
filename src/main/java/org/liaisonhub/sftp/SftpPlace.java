package org.liaisonhub.sftp;

import java.nio.file.Path;

/**
 * A folder on somebody's SFTP server, and how the hub comes in there.
 *
 * @param host name or address
 * @param user whom the hub signs in as
 * @param secret a file here that nobody else may read, with the user's password on one line, or a private key without passphrase
 * @param hostKey what the server must show
 * @param directory the folder there, from the root or from where the user begins
 */
public record SftpPlace(String host, int port, String user, Path secret, HostKey hostKey, String directory) {

    /** The port of SSH. */
    public static final int PORT = 22;

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_USER = 128;
    private static final int LONGEST_DIRECTORY = 1024;

    /** @throws IllegalArgumentException when something of it cannot be */
    public SftpPlace {
        check("the host", host, LONGEST_HOST);
        check("the user", user, LONGEST_USER);
        check("the directory", directory, LONGEST_DIRECTORY);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("the port is between 1 and 65535");
        }
        if (host.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("the host has no blanks in it");
        }
    }

    /** Host and port, for messages. */
    String server() {
        return host + ":" + port;
    }

    private static void check(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + " is missing, longer than " + longest + " characters, or has control characters in it");
        }
    }
}
