package org.liaisonhub.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a process has taken of this machine since it started. */
record ProcessUse(ProcessHandle process) {

    /** Processor time of all its threads since it started, to 10 ms. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of {@link #cpu()}, what Java's own compilers took; much at first, nothing after hours. 0 where there is no {@code /proc}. */
    Duration compiling() throws IOException {
        Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
        if (Files.notExists(tasks)) {
            return Duration.ZERO;
        }
        try (Stream<Path> all = Files.list(tasks)) {
            return Duration.ofMillis(
                    10 * all.mapToLong(ProcessUse::ticksOfCompiler).sum());
        }
    }

    /** User and system time, in hundredths of a second, if the thread is one of Java's compilers (proc(5), stat). */
    private static long ticksOfCompiler(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return stat.matches("(?s)\\d+ \\(C[12] Compiler.*")
                    ? Long.parseLong(after[11]) + Long.parseLong(after[12])
                    : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Memory it holds, by a line of {@code /proc/<pid>/status} such as {@code VmRSS} or {@code VmHWM}; 0 elsewhere. */
    long memory(String line) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(text -> text.startsWith(line + ":"))
                .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
