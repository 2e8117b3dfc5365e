package org.liaisonhub.reading;

/**
 * One line of what is known of a stay or patient: a fact, or one entry of a list.
 *
 * @param subject key of the stay or patient
 * @param topic of the fact
 * @param kind what sort of fact, by its class name
 * @param label which part of the fact it is, in words; empty text where it is the whole
 * @param text in words
 * @param message the sender's id of the message that said it
 */
public record Statement(String subject, String topic, String kind, String label, String text, String message) {
    /** Whether both say the same of the same, whoever said it. */
    boolean saysTheSame(Statement other) {
        return label.equals(other.label) && text.equals(other.text);
    }
}
