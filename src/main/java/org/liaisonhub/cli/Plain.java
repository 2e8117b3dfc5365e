package org.liaisonhub.cli;

/** Text from outside as a terminal may show it: line ends stay, commands to the terminal do not. */
final class Plain {
    private Plain() {}

    static String text(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
