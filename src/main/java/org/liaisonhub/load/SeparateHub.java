package org.liaisonhub.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.liaisonhub.routing.OwnRoutes;

/**
 * A hub in a process of its own on this machine, with the launcher's options and the class path of this process: it can be
 * measured apart, frozen and killed. Ends with this process, unless that is killed. It has routes of its own, and neither the
 * settings file of the folder this process is in nor its {@code LIAISON_} variables: they may name a real ledger or broker. Nor
 * does it get options for Java that this process has by variables: with them another hub than the launcher's would be measured.
 */
public final class SeparateHub implements AutoCloseable {
    /** The launcher says here what it gives a hub's Java. */
    private static final String OPTIONS = "LIAISON_HUB_OPTIONS";

    private static final String STANDARD_OPTIONS =
            "-XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Xmx512m -Djava.awt.headless=true";
    private static final Set<String> JAVA_VARIABLES = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final long TO_STOP_SECONDS = 30;

    private final HubAddress address;
    private final Process process;
    private final CompletableFuture<String> readyLine;
    private final Thread atExit;

    private SeparateHub(HubAddress address, Process process) {
        this.address = address;
        this.process = process;
        this.readyLine = CompletableFuture.supplyAsync(() -> readyLine(process, address.mllpPort()));
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** An address on ports that are free now. */
    public static HubAddress freeAddress(Path data) throws IOException {
        try (ServerSocket mllp = new ServerSocket(0);
                ServerSocket http = new ServerSocket(0);
                ServerSocket broker = new ServerSocket(0)) {
            return new HubAddress(data, mllp.getLocalPort(), http.getLocalPort(), broker.getLocalPort());
        }
    }

    /**
     * Starts a hub; it is not ready yet.
     *
     * @param home where the hub's routes are
     * @param log its standard error goes to the end of this file; its routes are laid beside it, and it works in that folder
     * @param settings keys of {@code liaison.properties}
     * @param javaOptions for its Java, after the launcher's
     */
    public static SeparateHub start(
            Path home, HubAddress address, Path log, Map<String, String> settings, List<String> javaOptions)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String options = Optional.ofNullable(System.getenv(OPTIONS)).orElse(STANDARD_OPTIONS);
        command.addAll(Arrays.asList(options.strip().split("\\s+")));
        command.addAll(javaOptions);
        Path folder = log.toAbsolutePath().resolveSibling("");
        command.add("-Dliaison.home=" + home);
        command.add("-Dliaison.routes=" + OwnRoutes.lay(home, folder));
        command.add("-Dliaison.mllp.port=" + address.mllpPort());
        command.add("-Dliaison.http.port=" + address.httpPort());
        command.add("-Dliaison.broker.port=" + address.brokerPort());
        command.add("-Dliaison.observe.port=0");
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.liaisonhub.cli.Liaison", "run"));
        command.addAll(List.of("--data", address.data().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(SeparateHub::isKeptFromIt);
        return new SeparateHub(address, builder.start());
    }

    /** Whether a variable of this process would change what the hub is. */
    static boolean isKeptFromIt(String variable) {
        return variable.startsWith("LIAISON_") || JAVA_VARIABLES.contains(variable);
    }

    /** The line in which it names its ports; empty if it ends before. What Java itself says comes earlier. */
    private static String readyLine(Process process, int port) {
        try {
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            String line = lines.readLine();
            while (line != null && !line.contains(Integer.toString(port))) {
                line = lines.readLine();
            }
            return Optional.ofNullable(line).orElse("");
        } catch (IOException gone) {
            return "";
        }
    }

    /** Waits until every port is open; false if it is not in time, or ended before. */
    public boolean isReadyWithin(long seconds) throws InterruptedException {
        try {
            return !readyLine.get(seconds, TimeUnit.SECONDS).isEmpty();
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the hub's output cannot be read", e);
        }
    }

    public HubAddress address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it took of the machine. */
    ProcessUse use() {
        return new ProcessUse(process.toHandle());
    }

    /** Ends it at once, as if the machine took its process away (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Tells it to stop in order (SIGTERM), and does not wait. */
    public void tellToStop() {
        process.destroy();
    }

    /** Whether it ends, by itself or because it was told to, within this time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** With what it ended; 137 as if killed. Only when it did. */
    public int exitCode() {
        return process.exitValue();
    }

    /** It stands still, its connections stay open (SIGSTOP). */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** It goes on after {@link #freeze()} (SIGCONT). */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Tells it to stop (SIGTERM) and waits; kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
