package org.liaisonhub.fhirfeed;

/**
 * How much FHIR from outside may ask of the hub. Whatever goes beyond is refused before it is understood.
 *
 * @param bytes longest message, in bytes
 * @param depth deepest nesting of elements
 * @param elements most elements in one message
 * @param nameLength longest name of an element, in UTF-16 units
 */
public record FhirLimits(int bytes, int depth, int elements, int nameLength) {
    /** 15 MiB, for a letter takes files of 10 MiB together and Base64 makes a third more of them; depth 64, 200,000 elements, names of 100. */
    public static final FhirLimits DEFAULT = new FhirLimits(15 * 1024 * 1024, 64, 200_000, 100);

    public FhirLimits {
        if (bytes < 1 || depth < 1 || elements < 1 || nameLength < 1) {
            throw new IllegalArgumentException("every limit on FHIR is at least 1");
        }
    }
}
