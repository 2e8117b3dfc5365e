package org.liaisonhub.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Java notes of its heap with {@code -Xlog:gc}: {@code Pause Young … 312M->88M(512M)}. */
final class HeapLog {
    private static final Pattern CLEANING = Pattern.compile("(\\d+)M->\\d+M\\(\\d+M\\)");

    private HeapLog() {}

    /** The most that was held when a cleaning began; 0 if there was none. */
    static long most(Path log) throws IOException {
        long most = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher cleaning = CLEANING.matcher(line);
            if (cleaning.find()) {
                most = Math.max(most, Long.parseLong(cleaning.group(1)) * 1024 * 1024);
            }
        }
        return most;
    }
}
