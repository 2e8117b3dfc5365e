package org.liaisonhub.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FeedTerms;

/**
 * A quick look at bytes as they arrive: enough to acknowledge them and to put them in the right queue, without reading
 * what they say. Never throws, whatever the bytes. Limits: 1 MiB, or 20 MiB where documents travel inside (MDM, ORU, OUL,
 * REF); 10,000 segments; in a segment that is read 2,000 delimiters, 300 of them within one field, free text apart.
 */
public sealed interface FirstLook {
    /** The largest message that is taken, in bytes. */
    int LARGEST = 1 << 20;

    /** The largest message that is taken where documents travel inside, in bytes. */
    int LARGEST_WITH_DOCUMENTS = 20 << 20;

    /** Messages in one batch. */
    int MOST_IN_BATCH = 10_000;

    /** The hub takes it. */
    record Acceptable(Hl7Envelope envelope) implements FirstLook {}

    /** It is HL7, but not for us or not usable; the sender is told why (AR). */
    record NotAcceptable(Hl7Envelope envelope, Hl7Fault fault) implements FirstLook {}

    /** The hub takes the messages in it, each for itself. */
    record Several(Hl7Envelope envelope, List<byte[]> messages) implements FirstLook {}

    /** It is not an HL7 message at all. */
    record NotHl7(Hl7Fault fault) implements FirstLook {}

    /** The envelope, unless there is none. */
    default Optional<Hl7Envelope> opened() {
        if (this instanceof Acceptable acceptable) {
            return Optional.of(acceptable.envelope());
        }
        if (this instanceof Several several) {
            return Optional.of(several.envelope());
        }
        return this instanceof NotAcceptable not ? Optional.of(not.envelope()) : Optional.empty();
    }

    /** What is wrong, unless nothing is. */
    default Optional<Hl7Fault> refusal() {
        if (this instanceof NotAcceptable not) {
            return Optional.of(not.fault());
        }
        return this instanceof NotHl7 not ? Optional.of(not.fault()) : Optional.empty();
    }

    /** Looks at a message of which its feed says nothing. */
    static FirstLook at(byte[] bytes) {
        return at(bytes, FeedTerms.NONE);
    }

    /** Looks at a message. MLLP frame, byte order mark and blanks around it do not matter. */
    static FirstLook at(byte[] bytes, FeedTerms terms) {
        // What is in two or four bytes a character is read, and answered in UTF-8: MLLP knows frames by single bytes.
        return MessageBytes.wide(bytes)
                .map(charset -> atNarrow(new String(bytes, charset).getBytes(StandardCharsets.UTF_8), terms))
                .orElseGet(() -> atNarrow(bytes, terms));
    }

    private static FirstLook atNarrow(byte[] bytes, FeedTerms terms) {
        boolean tooLarge = bytes.length > LARGEST && bytes.length > largest(bytes);
        byte[] message = MessageBytes.unwrap(tooLarge ? Arrays.copyOf(bytes, MessageBytes.LONGEST_HEADER) : bytes);
        String header = MessageBytes.headerOf(message);
        if (header.startsWith("FHS") || header.startsWith("BHS")) {
            return batch(bytes);
        }
        if (header.length() < 5 || !header.startsWith("MSH") || !Hl7Delimiters.isUsable(header.charAt(3))) {
            return new NotHl7(Hl7Fault.NOT_HL7);
        }
        Hl7Envelope envelope = open(tooLarge ? header.getBytes(StandardCharsets.ISO_8859_1) : message, header, terms);
        return (tooLarge ? Optional.of(Hl7Fault.TOO_LARGE) : faultOf(envelope))
                .<FirstLook>map(fault -> new NotAcceptable(envelope, fault))
                .orElseGet(() -> new Acceptable(envelope));
    }

    private static FirstLook batch(byte[] bytes) {
        if (bytes.length > LARGEST_WITH_DOCUMENTS) {
            return new NotHl7(Hl7Fault.TOO_LARGE);
        }
        return Hl7Batch.in(bytes)
                .filter(batch -> !batch.messages().isEmpty() && batch.messages().size() <= MOST_IN_BATCH)
                .<FirstLook>map(batch -> new Several(batch.envelope(), batch.messages()))
                .orElseGet(() -> new NotHl7(Hl7Fault.BATCH));
    }

    private static int largest(byte[] bytes) {
        byte[] message = MessageBytes.unwrap(Arrays.copyOf(bytes, MessageBytes.LONGEST_HEADER));
        String header = MessageBytes.headerOf(message);
        boolean hl7 = header.length() >= 5 && header.startsWith("MSH") && Hl7Delimiters.isUsable(header.charAt(3));
        return hl7
                        && open(header.getBytes(StandardCharsets.ISO_8859_1), header, FeedTerms.NONE)
                                .kind()
                                .filter(MessageKind::carriesDocuments)
                                .isPresent()
                ? LARGEST_WITH_DOCUMENTS
                : LARGEST;
    }

    private static Hl7Envelope open(byte[] message, String rawHeader, FeedTerms terms) {
        Hl7Delimiters delimiters = Hl7Delimiters.of(rawHeader);
        List<String> rawFields = fields(rawHeader, delimiters);
        String declared = rawFields.size() < 18 ? "" : rawFields.get(17);
        int next = declared.indexOf(delimiters.repetition());
        Hl7CharacterSet characters =
                Hl7CharacterSet.of(message, next < 0 ? declared : declared.substring(0, next), terms.charset());
        Hl7Lines lines = Hl7Lines.of(characters.text(), delimiters.field());
        List<Remark> remarks = new ArrayList<>();
        characters.oddity().ifPresent(what -> remarks.add(new Remark("MSH-18", what)));
        String declaredDelimiters = Hl7Delimiters.declaredIn(rawHeader);
        if (!declaredDelimiters.startsWith(delimiters.encodingCharacters())) {
            remarks.add(new Remark("MSH-2", "is damaged; the usual delimiters were used instead"));
        }
        if (lines.joined()) {
            remarks.add(new Remark("message", "a field is broken over several lines; they were joined"));
        }
        if (lines.leftOut()) {
            remarks.add(new Remark("message", "something after the last segment was left out"));
        }
        String header = lines.segments().get(0);
        return new Hl7Envelope(
                lines.segments(),
                characters.charset(),
                delimiters,
                fields(header, delimiters),
                remarks,
                terms.facility());
    }

    private static List<String> fields(String header, Hl7Delimiters delimiters) {
        String separator = String.valueOf(delimiters.field());
        List<String> fields = new ArrayList<>(Arrays.asList(header.split(Pattern.quote(separator), 30)));
        fields.set(0, separator);
        return fields;
    }

    private static Optional<Hl7Fault> faultOf(Hl7Envelope envelope) {
        if (envelope.segments().size() > 10_000) {
            return Optional.of(Hl7Fault.TOO_MANY_SEGMENTS);
        }
        if (envelope.messageCode().isEmpty()) {
            return Optional.of(Hl7Fault.NO_TYPE);
        }
        if (envelope.controlId().isEmpty()) {
            return Optional.of(Hl7Fault.NO_CONTROL_ID);
        }
        Optional<MessageKind> kind = envelope.kind();
        if (kind.isEmpty()) {
            return Optional.of(Hl7Fault.UNSUPPORTED_TYPE);
        }
        if (!kind.get().knows(envelope.triggerEvent())) {
            return Optional.of(Hl7Fault.UNSUPPORTED_EVENT);
        }
        return envelope.segments().stream()
                        .filter(line -> kind.get().reads(line.substring(0, 3)))
                        .map(line -> FreeField.without(line, envelope.delimiters()))
                        .allMatch(envelope.delimiters()::bear)
                ? Optional.empty()
                : Optional.of(Hl7Fault.TOO_MANY_FIELDS);
    }
}
