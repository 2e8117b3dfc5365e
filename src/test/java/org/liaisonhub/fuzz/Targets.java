package org.liaisonhub.fuzz;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.cda.CdaLook;
import org.liaisonhub.cda.CdaReader;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.fhir.DirectoryUnreadable;
import org.liaisonhub.fhir.FhirAcknowledgementReader;
import org.liaisonhub.fhir.FhirDirectory;
import org.liaisonhub.fhirfeed.FhirAnswers;
import org.liaisonhub.fhirfeed.FhirFeedReader;
import org.liaisonhub.fhirfeed.FhirLimits;
import org.liaisonhub.fhirfeed.FhirReading;
import org.liaisonhub.fhirfeed.FhirSyntax;
import org.liaisonhub.fhirfeed.Systems;
import org.liaisonhub.hl7v2.FirstLook;
import org.liaisonhub.hl7v2.Hl7Acknowledgement;
import org.liaisonhub.hl7v2.Hl7Acknowledger;
import org.liaisonhub.hl7v2.Hl7Envelope;
import org.liaisonhub.hl7v2.Hl7Reader;
import org.liaisonhub.hl7v2.OtherTypes;
import org.liaisonhub.json.JsonAcknowledgementReader;
import org.liaisonhub.json.JsonAnswers;
import org.liaisonhub.json.JsonCheck;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.json.JsonEnvelope;
import org.liaisonhub.json.JsonFeedReader;
import org.liaisonhub.json.JsonLimits;
import org.liaisonhub.routing.mllp.FrameTarget;

/** Every reader that sees bytes from outside. */
final class Targets {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final JsonDossierFormat FORMAT = new JsonDossierFormat();

    private Targets() {}

    static List<Target> all() {
        return List.of(
                new Target("hl7", Samples.Kind.HL7, hl7(), 3_000),
                new Target("json", Samples.Kind.JSON, json(), 3_000),
                new Target("cda", Samples.Kind.CDA, cda(), 3_000),
                new Target("fhir-feed", Samples.Kind.FHIR_FEED, fhirFeed(), 3_000),
                new Target("fhir-answer", Samples.Kind.FHIR, fhirAnswer(), 3_000),
                new Target("directory", Samples.Kind.DIRECTORY, Targets::directory, 3_000),
                new Target("short-answer", Samples.Kind.SHORT, shortAnswer(), 3_000),
                new Target("frames", Samples.Kind.FRAMES, FrameTarget::read, 100));
    }

    private static Target.Reading hl7() {
        Hl7Acknowledger acknowledger = new Hl7Acknowledger(CLOCK, PARIS);
        Hl7Reader reader = new Hl7Reader(PARIS, new CdaReader(PARIS), OtherTypes.REFUSED);
        return bytes -> {
            FirstLook look = FirstLook.at(bytes);
            look.opened().ifPresent(Hl7Envelope::groupKey);
            byte[] answer = acknowledger.answer(look, "A1");
            if (Hl7Acknowledgement.read(answer).isEmpty()) {
                throw new AssertionError("the answer is no acknowledgement");
            }
            return understood(reader, bytes);
        };
    }

    private static Target.Reading json() {
        JsonCheck check = new JsonCheck(JsonLimits.DEFAULT, Locale.FRENCH);
        JsonAnswers answers = new JsonAnswers(Locale.FRENCH);
        JsonFeedReader reader = new JsonFeedReader(JsonLimits.DEFAULT, Locale.FRENCH);
        return bytes -> {
            JsonEnvelope envelope = check.check(bytes);
            if (envelope instanceof JsonEnvelope.NotAcceptable refusal) {
                answers.refused(refusal);
            } else {
                answers.accepted((JsonEnvelope.Acceptable) envelope);
            }
            return understood(reader, bytes);
        };
    }

    private static Target.Reading cda() {
        CdaReader reader = new CdaReader(PARIS);
        return bytes -> {
            boolean mayComeIn = reader.look(bytes) instanceof CdaLook.Acceptable;
            String outcome = understood(reader, bytes);
            if (mayComeIn != outcome.equals("understood")) {
                throw new AssertionError("the door and the reader disagree");
            }
            return outcome;
        };
    }

    /** What was understood is folded and kept, as the hub would. */
    private static String understood(FeedReader reader, byte[] bytes) {
        FeedReading reading = reader.read(bytes, "fuzz", NOW);
        if (reading instanceof FeedReading.NotUnderstood not) {
            return not.code();
        }
        if (reading instanceof FeedReading.Kept kept) {
            return kept.code();
        }
        Dossier dossier = Dossier.EMPTY.with(((FeedReading.Understood) reading)
                .events().stream()
                        .filter(event -> event.about().equals(about(reading)))
                        .toList());
        if (!FORMAT.read(FORMAT.write(dossier)).equals(dossier)) {
            throw new AssertionError("the dossier is not read as it was written");
        }
        return "understood";
    }

    private static Object about(FeedReading reading) {
        List<DischargeEvent> events = ((FeedReading.Understood) reading).events();
        return events.isEmpty() ? "" : events.get(0).about();
    }

    private static Target.Reading fhirFeed() {
        FhirAnswers answers = new FhirAnswers();
        return bytes -> {
            FhirSyntax syntax = bytes.length > 0 && bytes[0] == '<' ? FhirSyntax.XML : FhirSyntax.JSON;
            FhirFeedReader reader = new FhirFeedReader(syntax, FhirLimits.DEFAULT, PARIS, Systems.AS_THEY_ARE);
            FhirReading reading = reader.look(bytes, "fuzz", NOW);
            if (reading instanceof FhirReading.Refused refused) {
                answers.refused(syntax, refused);
            } else {
                answers.accepted(syntax, (FhirReading.Read) reading);
            }
            return understood(reader, bytes);
        };
    }

    private static Target.Reading fhirAnswer() {
        FhirAcknowledgementReader reader = new FhirAcknowledgementReader();
        return bytes -> reader.read(bytes, NOW) instanceof AnswerReading.NotUnderstood not ? not.code() : "understood";
    }

    private static Target.Reading shortAnswer() {
        JsonAcknowledgementReader reader = new JsonAcknowledgementReader(Locale.FRENCH);
        return bytes -> reader.read(bytes).getClass().getSimpleName();
    }

    private static String directory(byte[] bytes) {
        try {
            FhirDirectory.read(bytes, "directory");
            return "understood";
        } catch (DirectoryUnreadable refused) {
            return "refused";
        }
    }
}
