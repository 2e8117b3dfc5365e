package org.liaisonhub.hl7v2;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.DocumentReader;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.LocalCodes;
import org.liaisonhub.discharge.Traces;

/**
 * Reads every HL7 v2 message the hub takes (2.1 to 2.8, and the French additions): movements by {@link AdtReader}, what
 * doctors, pharmacies and laboratories say by {@link ClinicalReader}. Can be used by several threads.
 */
public final class Hl7Reader implements FeedReader {
    private final OtherTypes others;
    private final FeedTerms terms;
    private final AdtReader movements;
    private final ClinicalReader clinical;

    /**
     * A reader for one feed.
     *
     * @param zone the hospital's time zone, for times that bring no offset
     * @param cda reads the CDA documents that travel inside messages
     * @param others what becomes of messages of types and events that are not taken
     * @param codes what the hospital's own codes mean
     * @param terms what holds for messages that do not say it themselves
     */
    public Hl7Reader(ZoneId zone, DocumentReader cda, OtherTypes others, FeedCodes codes, FeedTerms terms) {
        this.others = others;
        this.terms = terms;
        this.movements = new AdtReader(zone, codes);
        this.clinical = new ClinicalReader(zone, cda, codes);
    }

    /** A reader for a feed of which nothing is said, of a hospital without codes of its own. */
    public Hl7Reader(ZoneId zone, DocumentReader cda, OtherTypes others) {
        this(zone, cda, others, FeedCodes.NONE, FeedTerms.NONE);
    }

    /** A reader that only joins the CDA documents inside messages to the letter, and does not read them. */
    public Hl7Reader(ZoneId zone, OtherTypes others) {
        this(zone, (document, feed, stay) -> new Understood(List.of(), List.of()), others);
    }

    /** Reads a message as it arrived. @param feed the name of the feed that brought it */
    @Override
    public FeedReading read(byte[] bytes, String feed) {
        FirstLook look = FirstLook.at(bytes, terms);
        if (look instanceof FirstLook.Several several) {
            return together(several.messages(), feed);
        }
        if (look instanceof FirstLook.Acceptable acceptable) {
            Hl7Envelope envelope = acceptable.envelope();
            MessageKind kind = envelope.kind().orElse(MessageKind.ADT);
            return kind == MessageKind.ADT ? movements.read(envelope, feed) : clinical.read(envelope, kind, feed);
        }
        Hl7Fault fault = look.refusal().orElse(Hl7Fault.NOT_HL7);
        return others.keeps(fault) ? new Kept(fault.code(), fault.why()) : new NotUnderstood(fault.code(), fault.why());
    }

    /** Of a batch its sender: it is about many stays. */
    @Override
    public Traces traces(byte[] bytes, String feed) {
        FirstLook look = FirstLook.at(bytes, terms);
        return look.opened()
                .map(envelope -> new Traces(
                        sender(envelope), look instanceof FirstLook.Several ? Optional.empty() : envelope.stay()))
                .orElse(Traces.NONE);
    }

    private static String sender(Hl7Envelope envelope) {
        return Stream.of(envelope.sendingApplication(), envelope.sendingFacility())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("|"));
    }

    /** A batch is only understood if all of it is: half of it must not get lost. */
    private FeedReading together(List<byte[]> messages, String feed) {
        List<DischargeEvent> events = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        List<FileContent> files = new ArrayList<>();
        CodesOfMessage codes = new CodesOfMessage(LocalCodes.NONE);
        for (int i = 0; i < messages.size(); i++) {
            FeedReading reading = read(messages.get(i), feed);
            if (reading instanceof NotUnderstood not) {
                return new NotUnderstood(not.code(), "message " + (i + 1) + " of the batch: " + not.why());
            }
            if (reading instanceof Understood understood) {
                events.addAll(understood.events());
                remarks.addAll(understood.remarks());
                files.addAll(understood.files());
                codes.add(understood.codes());
            }
        }
        return new Understood(events, remarks.stream().distinct().toList(), files, codes.seen());
    }
}
