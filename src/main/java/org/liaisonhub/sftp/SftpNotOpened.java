package org.liaisonhub.sftp;

/**
 * Why a folder on an SFTP server was not opened. The message is one sentence for operations and says who can do something; no secret is in
 * it, and no name of a file in the folder.
 */
public final class SftpNotOpened extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** Nothing answers there, or it broke off: the network, or the server. It may pass. */
        CANNOT_REACH,
        /** The server shows a key other than the pinned one: changed, or a stranger in between. A person must look. */
        WRONG_HOST_KEY,
        /** The server refuses the user with this secret. */
        NOT_LET_IN,
        /** There is no such folder for this user. */
        NO_SUCH_FOLDER,
        /** The file here with the secret is missing, readable for others, or holds no secret. */
        NO_SECRET
    }

    private final Reason reason;

    SftpNotOpened(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    SftpNotOpened(Reason reason, String message, Exception cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What stands in the way. */
    public Reason reason() {
        return reason;
    }
}
