package org.liaisonhub.hl7v2;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Writes the answer to a message (HL7 2.5, section 2.9.2): AA accepted, AE cannot be taken now, AR refused. Answers even
 * what is no HL7 at all. The answer is in the sender's characters and delimiters, swaps sender and receiver, and always
 * names the message it answers (MSA-2), if that can be read. It has no MLLP frame. Whoever hands in a text makes sure
 * that there is nothing of the patient in it.
 */
public final class Hl7Acknowledger {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ");
    private static final int LONGEST_ECHO = 250;

    private final InstantSource clock;
    private final ZoneId zone;

    /** An acknowledger. @param zone in which to write the time of the answer */
    public Hl7Acknowledger(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The answer that a first look calls for: AA, or AR with the reason.
     *
     * @param controlId our own id of the answer (MSH-10), at most 20 characters for old receivers
     */
    public byte[] answer(FirstLook look, String controlId) {
        return look.refusal()
                .map(fault -> write(look, controlId, Optional.of(new Trouble("AR", fault))))
                .orElseGet(() -> write(look, controlId, Optional.empty()));
    }

    /** AE: the message is fine, but cannot be taken now; the sender may send it again. */
    public byte[] cannotTakeNow(FirstLook look, String controlId, String code, String why) {
        return write(look, controlId, Optional.of(new Trouble("AE", code, "207^Application internal error", "", why)));
    }

    /** AR: the message is refused; sending it again does not help. */
    public byte[] refuse(FirstLook look, String controlId, String code, String why) {
        return write(look, controlId, Optional.of(new Trouble("AR", code, "207^Application internal error", "", why)));
    }

    /** Why a message is not accepted. */
    private record Trouble(String answer, String code, String condition, String location, String why) {
        Trouble(String answer, Hl7Fault fault) {
            this(answer, fault.code(), fault.condition(), fault.location(), fault.why());
        }
    }

    private byte[] write(FirstLook look, String controlId, Optional<Trouble> trouble) {
        return look.opened()
                .map(request -> write(request, controlId, trouble))
                .orElseGet(() -> write(nobody(), controlId, trouble));
    }

    private byte[] write(Hl7Envelope request, String controlId, Optional<Trouble> trouble) {
        Hl7Delimiters delimiters = request.delimiters();
        StringBuilder answer = new StringBuilder()
                .append(header(request, controlId))
                .append('\r')
                .append(fields(
                        delimiters,
                        "MSA",
                        trouble.map(Trouble::answer).orElse("AA"),
                        echo(request, 10),
                        trouble.map(t -> text(t.code() + ": " + t.why(), delimiters))
                                .orElse("")))
                .append('\r');
        trouble.ifPresent(t -> answer.append(error(request, t)).append('\r'));
        return answer.toString().getBytes(request.charset());
    }

    private String header(Hl7Envelope request, String controlId) {
        Hl7Delimiters delimiters = request.delimiters();
        String event = request.triggerEvent();
        String type = event.isEmpty() ? "ACK" : String.join("" + delimiters.component(), "ACK", event, "ACK");
        return fields(
                delimiters,
                "MSH",
                delimiters.encodingCharacters(),
                echo(request, 5),
                echo(request, 6),
                echo(request, 3),
                echo(request, 4),
                TIME.format(clock.instant().atZone(zone)),
                "",
                type,
                text(controlId, delimiters),
                request.processingId().isEmpty() ? "P" : echo(request, 11),
                request.version().isEmpty() ? "2.5" : echo(request, 12),
                "",
                "",
                "",
                "",
                echo(request, 17),
                echo(request, 18));
    }

    /** ERR as of 2.5; before that the whole error stands in ERR-1. */
    private static String error(Hl7Envelope request, Trouble trouble) {
        Hl7Delimiters delimiters = request.delimiters();
        String component = String.valueOf(delimiters.component());
        String condition = (trouble.condition() + "^HL70357").replace("^", component);
        String location = trouble.location().replace("^", component);
        if (isBefore25(request.version())) {
            String where = location.isEmpty() ? component + component : location;
            String what = condition.replace(component, String.valueOf(delimiters.subcomponent()));
            return fields(delimiters, "ERR", where + component + what);
        }
        String why = text(trouble.why(), delimiters);
        return fields(delimiters, "ERR", "", location, condition, "E", trouble.code(), "", "", why);
    }

    private static boolean isBefore25(String version) {
        return List.of("2.1", "2.2", "2.3", "2.3.1", "2.4").contains(version);
    }

    private static String fields(Hl7Delimiters delimiters, String... fields) {
        StringJoiner segment = new StringJoiner(String.valueOf(delimiters.field()));
        for (String field : fields) {
            segment.add(field);
        }
        String written = segment.toString();
        int end = written.length();
        while (end > 0 && written.charAt(end - 1) == delimiters.field()) {
            end--;
        }
        return written.substring(0, end);
    }

    private static String echo(Hl7Envelope request, int field) {
        String value = Segment.clean(request.header(field));
        return value.length() <= LONGEST_ECHO ? value : "";
    }

    private static String text(String text, Hl7Delimiters delimiters) {
        String clean = Segment.clean(text);
        StringBuilder safe = new StringBuilder(clean.length());
        String structure = delimiters.field() + delimiters.encodingCharacters();
        clean.chars().forEach(c -> safe.append(structure.indexOf(c) < 0 ? (char) c : ' '));
        return safe.toString().replaceAll(" +", " ").strip();
    }

    private static Hl7Envelope nobody() {
        return new Hl7Envelope(
                List.of(),
                StandardCharsets.UTF_8,
                Hl7Delimiters.USUAL,
                List.of("|", Hl7Delimiters.USUAL.encodingCharacters()),
                List.of());
    }
}
