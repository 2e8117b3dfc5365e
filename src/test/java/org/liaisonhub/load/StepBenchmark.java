package org.liaisonhub.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.letter.CarePlan;
import org.liaisonhub.letter.LiaisonLetter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What each step of the hot path costs, for JMH: read the figures of one run against each other, not against another day's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class StepBenchmark {
    private final JsonDossierFormat format = new JsonDossierFormat();
    private Path folder = Path.of("");
    private HotPath path;
    private byte[] adt = {};
    private byte[] clinical = {};
    private Dossier dossier = Dossier.EMPTY;
    private String kept = "";
    private Verdict verdict;
    private LiaisonLetter letter;
    private CarePlan carePlan;
    private Recipient gp;
    private Delivery delivery;
    private int next = 1;

    @Setup(Level.Trial)
    public void open() throws IOException {
        folder = Files.createTempDirectory("liaison-steps-");
        path = new HotPath(folder);
        adt = path.discharges.adt(0);
        clinical = path.discharges.clinical(0);
        dossier = path.dossier(0);
        kept = format.write(dossier);
        verdict = path.judge(dossier);
        letter = path.writer.letter(path.stay(0), 1, dossier, verdict, Instant.EPOCH);
        carePlan = path.writer.carePlan(path.stay(0), 1, dossier, verdict, Instant.EPOCH);
        gp = path.directory.find("gp-000").orElseThrow();
        delivery = HotPath.delivery(letter, gp.id());
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        path.close();
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.delete(one);
        }
    }

    @Benchmark
    public FeedReading readAdt() {
        return path.adtReader.read(adt, "adt");
    }

    @Benchmark
    public FeedReading readClinical() {
        return path.jsonReader.read(clinical, "json");
    }

    @Benchmark
    public Verdict judge() {
        return path.judge(dossier);
    }

    @Benchmark
    public LiaisonLetter writeLetter() {
        return path.writer.letter(path.stay(0), 1, dossier, verdict, Instant.EPOCH);
    }

    @Benchmark
    public CarePlan writeCarePlan() {
        return path.writer.carePlan(path.stay(0), 1, dossier, verdict, Instant.EPOCH);
    }

    @Benchmark
    public byte[] encodeLetter() {
        return path.messages.carrying(letter, delivery, gp, Optional.empty());
    }

    @Benchmark
    public byte[] encodeCarePlan() {
        return path.messages.carrying(carePlan, delivery, gp, Optional.empty());
    }

    @Benchmark
    public String keepDossier() {
        return format.write(dossier);
    }

    @Benchmark
    public Dossier readDossier() {
        return format.read(kept);
    }

    /** Both messages of a discharge, to two deliveries queued in the ledger: two commits, synced. */
    @Benchmark
    public void foldBoth() {
        int discharge = next++;
        path.foldClinical(discharge);
        path.foldAdt(discharge);
    }
}
