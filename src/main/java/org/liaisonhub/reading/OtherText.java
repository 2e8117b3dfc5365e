package org.liaisonhub.reading;

/** What could have stood in the place of a text: another value of the same sort. */
final class OtherText {
    private OtherText() {}

    /** With another end: another number, another day, another name. */
    static String ending(String value) {
        if (value.isEmpty()) {
            return "1";
        }
        char last = value.charAt(value.length() - 1);
        char other = last == '0' ? '1' : Character.isDigit(last) ? '0' : last == 'a' ? 'b' : 'a';
        return value.substring(0, value.length() - 1) + other;
    }

    /** Of a moment or day the same a year before; of anything else another beginning. */
    static String earlier(String value) {
        return value.matches("[12]\\d{3}-.*")
                ? (Integer.parseInt(value.substring(0, 4)) - 1) + value.substring(4)
                : "1" + value;
    }
}
