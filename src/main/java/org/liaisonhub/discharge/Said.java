package org.liaisonhub.discharge;

/**
 * A fact and where it comes from.
 *
 * @param fact what was said
 * @param saying when and in which message
 */
public record Said(Fact fact, Saying saying) implements Comparable<Said> {
    @Override
    public int compareTo(Said other) {
        int bySaying = saying.compareTo(other.saying);
        // One message that contradicts itself must still fold to the same dossier in any order.
        return bySaying != 0 ? bySaying : fact.toString().compareTo(other.fact.toString());
    }
}
