package org.liaisonhub.routing;

/** The doors are shut: a message was not even looked at, and its sender is to send it again later. The reason has a code for people. */
final class NotTakenNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the doors are shut. */
    enum Reason {
        /** The queue does not run, or did not take it. */
        NOT_NOW("HUB-1003", "the hub cannot take the message in now; send it again"),
        /** Disk nearly full, or not to be written. */
        NO_ROOM("HUB-1005", "the hub's disk has no room for more messages; send it again later");

        private final String code;
        private final String words;

        Reason(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** Stable; stands in the answer. */
        String code() {
            return code;
        }

        /** For the sender; nothing of the message is in it. */
        String words() {
            return words;
        }
    }

    private final Reason reason;

    NotTakenNow(Reason reason) {
        super(reason.words());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What to tell the sender of a message that met this fault. */
    static Reason reasonOf(Throwable fault) {
        return fault instanceof NotTakenNow shut ? shut.reason : Reason.NOT_NOW;
    }
}
