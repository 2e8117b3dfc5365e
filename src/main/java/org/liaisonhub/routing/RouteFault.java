package org.liaisonhub.routing;

/** What is wrong with a route file, in one line with file and line number where the parser knows them. */
final class RouteFault {
    private RouteFault() {}

    static String of(Throwable fault) {
        StringBuilder words = new StringBuilder();
        Throwable at = fault;
        while (at != null) {
            String message =
                    String.valueOf(at.getMessage()).replaceAll("\\s+", " ").strip();
            if (!words.toString().contains(message)) {
                words.append(words.isEmpty() ? "" : "; ").append(message);
            }
            at = at.getCause();
        }
        return words.toString();
    }
}
