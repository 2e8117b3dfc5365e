package org.liaisonhub.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Watches what processes ask of the operating system, from when it is made until it is closed. */
final class Strace implements AutoCloseable {
    private static final String CALLS =
            "trace=read,readv,recvfrom,recvmsg,write,writev,pwrite64,pwritev,sendto,sendmsg,"
                    + "fsync,fdatasync,openat,ftruncate,rename,renameat2,unlink,unlinkat,lseek,close,mkdir,mkdirat";

    private final Path folder;
    private final Process strace;

    /** @param folder for the traces, one file for each thread */
    Strace(Path folder, List<Long> pids) throws IOException {
        this.folder = Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of("strace", "-ff", "-xx", "-s", "2000000", "-yy", "-ttt", "-T"));
        command.addAll(List.of("-e", CALLS, "-o", folder.resolve("t").toString()));
        pids.forEach(pid -> command.addAll(List.of("-p", Long.toString(pid))));
        Path errors = folder.resolveSibling(folder.getFileName() + ".log");
        strace = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        Awaitility.await().until(() -> pids.stream().allMatch(this::isWatched));
    }

    private boolean isWatched(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.allMatch(thread -> Files.exists(folder.resolve("t." + thread.getFileName())));
        } catch (IOException gone) {
            throw new UncheckedIOException("process " + pid + " is not there to be watched", gone);
        }
    }

    /** Whether it is here, and may look at other processes. */
    static boolean isHere() throws InterruptedException {
        try {
            Process trial = new ProcessBuilder("strace", "-o", "/dev/null", "true").start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** All calls, in the order of their beginning; only once it is closed. */
    List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                    Call.of(file.getFileName().toString(), line).ifPresent(calls::add);
                }
            }
        }
        calls.sort(Comparator.comparingLong(Call::start));
        return calls;
    }

    /** Lets go of the processes; they go on. */
    @Override
    public void close() throws InterruptedException {
        strace.destroy();
        strace.waitFor();
    }
}
