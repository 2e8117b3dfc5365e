package org.liaisonhub.json;

/** Why a JSON document is not acceptable. The codes are stable; people search for them. */
public enum JsonFault {
    /** More bytes than {@link JsonLimits#bytes()}: HTTP 413. */
    TOO_LARGE("JSON-01"),
    /** Some byte is not UTF-8. */
    NOT_UTF8("JSON-02"),
    /** Not JSON at all, or cut off. */
    NOT_JSON("JSON-03"),
    /** Deeper, longer or more than {@link JsonLimits} allow. */
    BEYOND_LIMITS("JSON-04"),
    /** The same member twice in one object: nobody can say which one is meant. */
    DUPLICATE_MEMBER("JSON-05"),
    /** JSON, but not what the published schema describes. */
    NOT_THE_SCHEMA("JSON-06");

    private final String code;

    JsonFault(String code) {
        this.code = code;
    }

    /** The code people search for. */
    public String code() {
        return code;
    }

    /** The HTTP status of the answer: 413 for what is too large, 400 for all others. */
    public int httpStatus() {
        return this == TOO_LARGE ? 413 : 400;
    }
}
