package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Receipt;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** How many discharges a second the tables take, each folded in one commit of some 40 statements. */
@Tag("slow")
class LedgerSpeedTest {
    private static final int DISCHARGES = Integer.getInteger("discharges", 2_000);
    private static final String DOSSIER = words(6_000);
    private static final byte[] MESSAGE = message();

    @TempDir
    Path data;

    @Test
    void a_thousand_discharges_a_second_are_folded() {
        try (SqlLedger ledger = SqlLedger.open(data, new FixedText())) {
            run(ledger, 0, DISCHARGES);

            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            run(ledger, DISCHARGES, 2 * DISCHARGES);
            long cpuTaken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            double perSecond = DISCHARGES * 1e9 / (System.nanoTime() - start);

            System.out.printf(
                    "%.0f discharges/s, %.2f ms of processor each, message %d bytes%n",
                    perSecond, cpuTaken / 1e6 / DISCHARGES, MESSAGE.length);
            assertThat(perSecond).isGreaterThan(100);
        }
    }

    private static void run(Ledger ledger, int from, int to) {
        IntStream.range(from, to).forEach(i -> ledger.<Boolean>commit(entry -> fold(entry, i)));
    }

    private static boolean fold(Ledger.Entry entry, int i) {
        Instant now = Story.NOON.plusSeconds(i);
        StayId stay = new StayId("750000001", "STAY-" + i);
        PatientId patient = new PatientId("1.2.250.1.999", "P-" + i, PatientId.Kind.LOCAL);
        entry.receive(new Receipt("adt", "M-" + i, "0123456789abcdef".repeat(4) + i, now));
        entry.keep(stay, entry.dossier(stay), now);
        entry.link(patient, stay);
        entry.keep(patient, entry.dossier(patient), now);
        entry.dossier(stay);
        entry.dossier(patient);
        for (DocumentKind kind : DocumentKind.values()) {
            entry.deliveries(stay);
            entry.newest(stay, kind);
            DocumentId document = new DocumentId(stay, kind, 1);
            entry.keep(new LetterVersion(document, "f".repeat(64), now, 3, false, DOSSIER.substring(0, 3_000)));
            entry.note(new HistoryLine(now, stay, Optional.empty(), "liaison", "written", kind + " version 1"));
            Delivery delivery = delivery("d-" + kind + i, document, "recipient-" + i % 50, now);
            entry.add(delivery, MESSAGE);
            entry.note(new HistoryLine(now, stay, Optional.of(delivery.id()), "liaison", "queued", "version 1"));
        }
        entry.openTasks(stay);
        for (int t = 0; t < 10; t++) {
            Task task = task(stay, i + "-" + t, "RULE-" + t, now);
            entry.timesOpened(stay, task.key());
            entry.open(task);
        }
        entry.summarise(Story.summary(stay, now));
        entry.note(new HistoryLine(now, stay, Optional.empty(), "adt", "said", "message M-" + i));
        return true;
    }

    private static Delivery delivery(String id, DocumentId document, String recipient, Instant now) {
        return new Delivery(
                id,
                document,
                Purpose.FIRST,
                recipient,
                "mailbox",
                DeliveryStatus.QUEUED,
                Truths.NONE,
                0,
                now,
                now,
                Optional.empty(),
                now.plusSeconds(7_200),
                now.plusSeconds(3_600),
                Optional.empty(),
                0);
    }

    private static Task task(StayId stay, String id, String rule, Instant now) {
        Task like = Story.task(id, rule, "treatments");
        return new Task(
                id,
                stay,
                like.delivery(),
                rule,
                like.severity(),
                like.owner(),
                like.ownerName(),
                like.where(),
                like.details(),
                now,
                now.plusSeconds(600),
                Optional.empty());
    }

    /** About 26 KB that compress as FHIR does, to a fifth. */
    private static byte[] message() {
        return IntStream.range(0, 110)
                .mapToObj(i -> "{\"fullUrl\":\"urn:uuid:"
                        + new java.util.UUID(i * 0x9E3779B97F4A7C15L, i * 0xC2B2AE3D27D4EB4FL)
                        + "\",\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":"
                        + "\"http://loinc.org\",\"code\":\"" + i * 7919 % 90_000 + "-1\",\"display\":\""
                        + words(40 + i % 30) + "\"}]}}}")
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String words(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Base64.getEncoder()
                .encodeToString(bytes)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('x', ' ')
                .substring(0, length);
    }

    /** Takes the cost of JSON out of the measurement. */
    private static final class FixedText implements DossierFormat {
        @Override
        public String write(Dossier dossier) {
            return DOSSIER;
        }

        @Override
        public Dossier read(String text) {
            return Dossier.EMPTY;
        }
    }
}
