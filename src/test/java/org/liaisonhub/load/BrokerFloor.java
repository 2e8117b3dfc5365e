package org.liaisonhub.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.broker.BrokerSettings;
import org.liaisonhub.broker.EmbeddedBroker;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.letter.LetterDocument;

/**
 * What the queues alone cost: the hub's broker, and the six transfers of each discharge with their real bytes. Two messages
 * go through {@code intake}, a letter and a care plan to mailboxes over TLS, an answer to each through {@code acks}; nobody
 * reads, judges or writes anything, and there is neither ledger nor door. A hub that moves its messages so cannot be faster or
 * cheaper than this on the same machine. As a program: {@code BrokerFloor <folder> <warm-up> <discharges>}.
 */
final class BrokerFloor implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final Process recipients;

    /**
     * What was seen.
     *
     * @param rate discharges a second
     * @param cpu processor time of the broker's process for one discharge, milliseconds
     * @param answered how many documents were answered, those of the warm-up too
     */
    record Floor(double rate, double cpu, int answered) {}

    private BrokerFloor(Path data) throws IOException {
        this.broker = EmbeddedBroker.start(
                BrokerSettings.of(data, InstantSource.system()).withAddress(HubAddress.HOST, 0));
        Practices.STANDARD.ids().forEach(broker::provision);
        this.recipients = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FloorRecipients.class.getName(),
                        data.toString(),
                        Integer.toString(broker.port()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** @param folder an empty one; the caller removes it */
    static Floor measure(Path folder, int warmUp, int measured) throws Exception {
        List<byte[]> inputs;
        List<String> documents;
        try (HotPath path = new HotPath(Files.createDirectory(folder.resolve("steps")))) {
            inputs = List.of(path.discharges.clinical(0), path.discharges.adt(0));
            documents = documents(path);
        }
        try (BrokerFloor floor = new BrokerFloor(folder.resolve("data"))) {
            FloorTraffic traffic = new FloorTraffic(floor.broker, inputs, documents, warmUp, warmUp + measured);
            traffic.start();
            traffic.awaitWarm();
            long cpu = cpu();
            long start = System.nanoTime();
            traffic.awaitEnd();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Floor(measured / seconds, (cpu() - cpu) / 1e6 / measured, traffic.answers());
        }
    }

    private static List<String> documents(HotPath path) {
        Dossier dossier = path.dossier(0);
        Verdict verdict = path.judge(dossier);
        List<String> to = Practices.STANDARD.recipientsOf(0);
        return List.of(
                message(path, path.writer.letter(path.stay(0), 1, dossier, verdict, Instant.EPOCH), to.get(0)),
                message(path, path.writer.carePlan(path.stay(0), 1, dossier, verdict, Instant.EPOCH), to.get(1)));
    }

    private static String message(HotPath path, LetterDocument document, String to) {
        Recipient recipient = path.directory.find(to).orElseThrow();
        byte[] message = path.messages.carrying(document, HotPath.delivery(document, to), recipient, Optional.empty());
        return new String(message, StandardCharsets.UTF_8);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Override
    public void close() {
        recipients.destroyForcibly();
        broker.close();
    }

    /** Prints what was seen. */
    public static void main(String[] arguments) throws Exception {
        Floor floor = measure(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.out.printf(
                Locale.ROOT,
                "queues alone: %.0f discharges/s, %.2f ms processor time of the broker each%n",
                floor.rate(),
                floor.cpu());
        System.exit(0);
    }
}
