package org.liaisonhub.hl7v2;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.StayId;

/**
 * A message seen from outside: who sends it, what it is, which stay it belongs to. Made by {@link FirstLook}.
 *
 * @param segments the message, one line per segment, first the MSH
 * @param charset in which characters it is really written
 * @param delimiters what structures it
 * @param header the fields of MSH as they stand; {@code header.get(n - 1)} is MSH-n
 * @param remarks what was odd about the outside
 * @param hospital the facility its feed speaks for, whatever it says itself
 */
public record Hl7Envelope(
        List<String> segments,
        Charset charset,
        Hl7Delimiters delimiters,
        List<String> header,
        List<Remark> remarks,
        Optional<String> hospital) {

    public Hl7Envelope {
        segments = List.copyOf(segments);
        header = List.copyOf(header);
        remarks = List.copyOf(remarks);
    }

    /** The envelope of a message whose feed speaks for nobody in particular. */
    Hl7Envelope(
            List<String> segments,
            Charset charset,
            Hl7Delimiters delimiters,
            List<String> header,
            List<Remark> remarks) {
        this(segments, charset, delimiters, header, remarks, Optional.empty());
    }

    /** One field of MSH as it stands, empty if absent; counted from 1, where 1 is the field separator itself. */
    public String header(int field) {
        return field <= header.size() ? header.get(field - 1) : "";
    }

    /** Who sends (MSH-3), as it stands. */
    public String sendingApplication() {
        return header(3);
    }

    /** From where (MSH-4), as it stands. */
    public String sendingFacility() {
        return header(4);
    }

    /** When the message was made (MSH-7), first component. */
    public String madeAt() {
        return component(7, 1);
    }

    /** What kind of message it is: ADT, ORU… (MSH-9.1). */
    public String messageCode() {
        return component(9, 1);
    }

    /** What happened: A01, A03, Z99… (MSH-9.2); what EVN-1 says where a very old sender leaves it out there. */
    public String triggerEvent() {
        String event = component(9, 2);
        return event.isEmpty() ? find("EVN").map(evn -> evn.text(1)).orElse("") : event;
    }

    /** The sender's own id of this message (MSH-10). */
    public String controlId() {
        return Segment.clean(header(10));
    }

    /** P for production, T for training, D for debugging (MSH-11.1). */
    public String processingId() {
        return component(11, 1);
    }

    /** HL7 version without national suffix (MSH-12.1). */
    public String version() {
        return component(12, 1);
    }

    /**
     * The facility on whose behalf the sender speaks: that of its feed, else MSH-4, else MSH-3. Stands in where a number
     * names no assigning authority.
     */
    public String facility() {
        return hospital.orElseGet(this::saidFacility);
    }

    private String saidFacility() {
        return Stream.of(component(4, 2), component(4, 1), component(3, 2), component(3, 1))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("unnamed");
    }

    /**
     * The stay the message is about: PV1-19 within its assigning authority (universal id before namespace), else within
     * {@link #facility()}. PID-18 is never read as a stay: in France an account may hold several stays, and a letter
     * for the wrong stay is worse than a message put aside.
     */
    public Optional<StayId> stay() {
        return find("PV1").flatMap(this::stay);
    }

    /** The stay that one PV1 names. */
    Optional<StayId> stay(Segment pv1) {
        String number = pv1.text(19);
        String authority = Numbers.authority(pv1, 19, 0).orElse(facility());
        return Numbers.isUsable(number) && Numbers.isUsable(authority)
                ? Optional.of(new StayId(authority, number))
                : Optional.empty();
    }

    /** What sort of message it is, of those the hub takes. */
    Optional<MessageKind> kind() {
        return MessageKind.of(messageCode());
    }

    /**
     * What keeps the messages of one stay in order: the stay's key; for a message without one the patient's key; else
     * the sender.
     */
    public String groupKey() {
        boolean aboutStay =
                AdtEvent.named(triggerEvent()).map(AdtEvent::isAboutStay).orElse(true);
        return (aboutStay ? stay() : Optional.<StayId>empty())
                .map(StayId::key)
                .or(() -> find("PID")
                        .flatMap(pid -> Numbers.called(Numbers.of(pid, 3, facility())).stream()
                                .findFirst()
                                .map(id -> id.key())))
                .orElseGet(() -> "sender:" + facility());
    }

    /** The first segment of a name that can be read. */
    Optional<Segment> find(String name) {
        return segments.stream()
                .filter(line -> line.startsWith(name))
                .flatMap(line -> Segment.parse(line, delimiters).stream())
                .findFirst();
    }

    private String component(int field, int component) {
        String first = split(header(field), delimiters.repetition())[0];
        String[] components = split(first, delimiters.component());
        return component <= components.length ? Segment.clean(components[component - 1]) : "";
    }

    private static String[] split(String text, char delimiter) {
        return text.split(Pattern.quote(String.valueOf(delimiter)), -1);
    }

    /** Says what the message is, never what is in it: envelopes end up in logs. */
    @Override
    public String toString() {
        return "Hl7Envelope[" + messageCode() + "^" + triggerEvent() + ", " + segments.size() + " segments]";
    }
}
