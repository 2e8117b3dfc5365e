package org.liaisonhub.hl7v2;

import java.time.ZoneId;
import java.util.List;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/**
 * Reads every HL7 v2 message the hub takes (2.1 to 2.8, and the French additions): movements by {@link AdtReader}, what
 * doctors, pharmacies and laboratories say by {@link ClinicalReader}. Can be used by several threads.
 */
public final class Hl7Reader implements FeedReader {
    private final AdtReader movements;
    private final ClinicalReader clinical;

    /**
     * A reader for one feed.
     *
     * @param zone the hospital's time zone, for times that bring no offset
     * @param cda reads the CDA documents that travel inside messages
     */
    public Hl7Reader(ZoneId zone, FeedReader cda) {
        this.movements = new AdtReader(zone);
        this.clinical = new ClinicalReader(zone, cda);
    }

    /** A reader that only joins the CDA documents inside messages to the letter, and does not read them. */
    public Hl7Reader(ZoneId zone) {
        this(zone, (document, feed) -> new FeedReading.Understood(List.of(), List.of()));
    }

    /** Reads a message as it arrived. @param feed the name of the feed that brought it */
    @Override
    public FeedReading read(byte[] bytes, String feed) {
        FirstLook look = FirstLook.at(bytes);
        if (look instanceof FirstLook.Acceptable acceptable) {
            Hl7Envelope envelope = acceptable.envelope();
            MessageKind kind = envelope.kind().orElse(MessageKind.ADT);
            return kind == MessageKind.ADT ? movements.read(envelope, feed) : clinical.read(envelope, kind, feed);
        }
        Hl7Fault fault = look.refusal().orElse(Hl7Fault.NOT_HL7);
        return new NotUnderstood(fault.code(), fault.why());
    }
}
