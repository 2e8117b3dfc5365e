package org.liaisonhub.load;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.liaisonhub.cda.CdaReader;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.fhirfeed.FhirFeedReader;
import org.liaisonhub.fhirfeed.FhirLimits;
import org.liaisonhub.fhirfeed.FhirSyntax;
import org.liaisonhub.fhirfeed.Systems;
import org.liaisonhub.hl7v2.Hl7Reader;
import org.liaisonhub.hl7v2.OtherTypes;
import org.liaisonhub.json.JsonFeedReader;
import org.liaisonhub.json.JsonLimits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to read one message of each kind a feed brings, from its bytes to what it says. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class ReaderBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final Instant RECEIVED = Instant.parse("2026-11-27T14:00:00Z");

    /** A kind of message; the two of FHIR are the same document, which says what the clinical message and the ADT say together. */
    public enum Kind {
        HL7_ADT,
        HL7_ORU,
        HL7_MDM_WITH_CDA,
        CLINICAL_JSON,
        FHIR_JSON,
        FHIR_XML,
        CDA
    }

    /** The one that is read. */
    @Param
    public Kind kind = Kind.HL7_ADT;

    private FeedReader reader;
    private byte[] message = {};

    @Setup(Level.Trial)
    public void open() throws IOException {
        Discharges discharges = new Discharges("R", Practices.STANDARD, RECEIVED, ZONE);
        reader = reader();
        message = switch (kind) {
            case HL7_ADT -> discharges.adt(0);
            case HL7_ORU -> segments("result-final-after-sending/5.oru-final.hl7");
            case HL7_MDM_WITH_CDA -> segments("cda-in-mdm/2.mdm-t02.hl7");
            case CLINICAL_JSON -> discharges.clinical(0);
            case FHIR_JSON -> discharges.document(0);
            case FHIR_XML -> xml(discharges.document(0));
            case CDA -> Files.readAllBytes(SCENARIOS.resolve("cda-letter-alone/1.ldl-ses.cda"));
        };
        if (read() instanceof FeedReading.NotUnderstood not) {
            throw new IllegalStateException(kind + " is not understood: " + not.why());
        }
    }

    private FeedReader reader() {
        return switch (kind) {
            case HL7_ADT, HL7_ORU, HL7_MDM_WITH_CDA -> new Hl7Reader(ZONE, new CdaReader(ZONE), OtherTypes.REFUSED);
            case CLINICAL_JSON -> new JsonFeedReader(JsonLimits.DEFAULT, Locale.FRENCH);
            case FHIR_JSON -> new FhirFeedReader(FhirSyntax.JSON, FhirLimits.DEFAULT, ZONE, Systems.AS_THEY_ARE);
            case FHIR_XML -> new FhirFeedReader(FhirSyntax.XML, FhirLimits.DEFAULT, ZONE, Systems.AS_THEY_ARE);
            case CDA -> new CdaReader(ZONE);
        };
    }

    private static byte[] segments(String file) throws IOException {
        return Files.readString(SCENARIOS.resolve(file)).replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xml(byte[] json) {
        FhirContext fhir = FhirContext.forR4Cached();
        Bundle bundle = fhir.newJsonParser().parseResource(Bundle.class, new String(json, StandardCharsets.UTF_8));
        return fhir.newXmlParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public FeedReading read() {
        return reader.read(message, "bench", RECEIVED);
    }

    /** How long the message is, in bytes. */
    int length() {
        return message.length;
    }
}
