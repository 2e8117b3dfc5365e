package org.liaisonhub.console;

import java.util.Locale;

/** Why a request is refused. Title and detail of each are in {@code console/problems_*.properties}. */
enum Fault {
    NO_TOKEN(401, Fixer.OPERATOR),
    NOT_ALLOWED(403, Fixer.OPERATOR),
    NO_SUCH_ROUTE(404, Fixer.CALLER),
    NO_SUCH_FEED(404, Fixer.CALLER),
    NO_SUCH_THING(404, Fixer.CALLER),
    NO_SUCH_METHOD(405, Fixer.CALLER),
    TOO_SLOW(408, Fixer.CALLER),
    NOT_POSSIBLE(409, Fixer.CALLER),
    NO_LENGTH(411, Fixer.CALLER),
    TOO_LARGE(413, Fixer.CALLER),
    NOT_JSON(415, Fixer.CALLER),
    WRONG_TYPE(415, Fixer.CALLER),
    VALUE_WRONG(400, Fixer.CALLER),
    BODY_WRONG(400, Fixer.CALLER),
    REQUEST_WRONG(400, Fixer.CALLER),
    TOO_OFTEN(429, Fixer.CALLER),
    BUSY(503, Fixer.OPERATOR),
    FAILED(500, Fixer.OPERATOR);

    /** Who can put it right. */
    enum Fixer {
        CALLER("caller"),
        OPERATOR("hub-operator");

        private final String code;

        Fixer(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private final int status;
    private final Fixer fixer;

    Fault(int status, Fixer fixer) {
        this.status = status;
        this.fixer = fixer;
    }

    int status() {
        return status;
    }

    Fixer fixer() {
        return fixer;
    }

    /** Stable name of the problem type and key of its sentences. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault that stands for a status the server itself gives. */
    static Fault ofStatus(int status) {
        return switch (status) {
            case 404 -> NO_SUCH_ROUTE;
            case 405 -> NO_SUCH_METHOD;
            case 408 -> TOO_SLOW;
            case 411 -> NO_LENGTH;
            case 413 -> TOO_LARGE;
            case 415 -> NOT_JSON;
            case 503 -> BUSY;
            default -> status >= 500 ? FAILED : REQUEST_WRONG;
        };
    }
}
