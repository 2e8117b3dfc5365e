package org.liaisonhub.discharge;

/**
 * One hospital stay, admission to discharge: PV1-19 within the facility that numbered it (IHE PAM).
 *
 * @param facility who numbered the stay: the assigning authority of PV1-19, else MSH-4; 1 to 120 characters
 * @param number the stay (visit) number; 1 to 120 characters
 */
public record StayId(String facility, String number) implements Subject {
    private static final int LONGEST = 120;

    public StayId {
        require("facility", facility);
        require("number", number);
    }

    @Override
    public String key() {
        return facility.replace("/", "%2F") + "/" + number;
    }

    private static void require(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a stay's " + what + " has 1 to " + LONGEST + " characters");
        }
    }
}
