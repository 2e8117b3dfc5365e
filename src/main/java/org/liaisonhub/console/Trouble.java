package org.liaisonhub.console;

/** An exception for the log: its class and where it was thrown, never its message. */
final class Trouble {
    private Trouble() {}

    static String of(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
