package org.liaisonhub.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that a test needs. */
final class Shell {
    private static final int LONGEST_SECONDS = 30;

    private Shell() {}

    static void mustRun(String... command) throws Exception {
        if (!run(command)) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    /** Whether it ended well; false too when there is no such program. */
    static boolean run(String... command) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean done = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            if (!done) {
                System.err.println(String.join(" ", command) + ": " + said.strip());
            }
            return done;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
