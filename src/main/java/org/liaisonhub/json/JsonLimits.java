package org.liaisonhub.json;

/**
 * How much JSON from outside may ask of the hub. Whatever goes beyond is refused before it is understood.
 *
 * @param bytes longest document, in bytes
 * @param depth deepest nesting of objects and arrays
 * @param stringLength longest string, in UTF-16 units; at least what the schema allows
 * @param numberLength longest number, in characters
 * @param nameLength longest member name, in UTF-16 units
 * @param tokens most tokens (brackets, names, values) in one document
 */
public record JsonLimits(int bytes, int depth, int stringLength, int numberLength, int nameLength, int tokens) {
    /**
     * 5 MiB, strings of as much, for a file is one; depth 32, numbers of 40, names of 100, 100,000 tokens. The schema keeps
     * every text that is not a file much shorter.
     */
    public static final JsonLimits DEFAULT = new JsonLimits(5 * 1024 * 1024, 32, 5 * 1024 * 1024, 40, 100, 100_000);

    public JsonLimits {
        if (bytes < 1 || depth < 1 || stringLength < 1 || numberLength < 1 || nameLength < 1 || tokens < 1) {
            throw new IllegalArgumentException("every limit on JSON is at least 1");
        }
    }

    /** These limits with another longest document. */
    public JsonLimits withBytes(int longest) {
        return new JsonLimits(longest, depth, stringLength, numberLength, nameLength, tokens);
    }
}
