package org.liaisonhub.demo;

import java.io.PrintWriter;

/** Where the demo prints, a whole line at a time, from whichever thread. */
final class Screen {
    private final PrintWriter out;

    Screen(PrintWriter out) {
        this.out = out;
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Several lines with nothing in between. */
    synchronized void lines(Iterable<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }
}
