package org.liaisonhub.alert;

/**
 * When a figure becomes an alert and when it stops being one; what lies between leaves things as they are.
 *
 * @param starts from this figure on
 * @param clears at this figure or below; less than {@code starts}
 */
public record Limit(double starts, double clears) {
    public Limit {
        if (clears >= starts) {
            throw new IllegalArgumentException("an alert that starts at " + starts + " cannot clear at " + clears);
        }
    }

    boolean isHeld(double figure, boolean active) {
        return active ? figure > clears : figure >= starts;
    }
}
