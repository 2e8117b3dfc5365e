package org.liaisonhub.load;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.fhir.FhirAcknowledgementWriter;
import org.liaisonhub.recipient.MailDesk;

/**
 * A practice that files what it gets: notes it, and answers that it has the patient (a nurse: in charge). It looks for what it
 * needs in the text of a message and fills in a prepared answer, because it must cost little beside the hub it measures.
 */
final class PracticeDesk implements MailDesk {
    private static final String PLACE = "00000000-0000-4000-8000-000000000000";
    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");
    private static final Pattern EVENT = Pattern.compile("\"eventCoding\" ?: ?\\{[^}]*\"code\" ?: ?\"([^\"]+)\"");
    private static final Pattern VERSION =
            Pattern.compile("clinicaldocument-versionNumber\",\"valueString\":\"(\\d+)\"");

    private final String recipient;
    private final Discharges discharges;
    private final Witness witness;
    private final InstantSource clock;
    private final String answer;
    private final String answerId;

    PracticeDesk(String recipient, Discharges discharges, Witness witness, InstantSource clock) {
        this.recipient = recipient;
        this.discharges = discharges;
        this.witness = witness;
        this.clock = clock;
        boolean isNurse = recipient.startsWith("nurse");
        this.answer = new String(
                new FhirAcknowledgementWriter(recipient)
                        .answer(PLACE, new Acknowledgement.Accepted(clock.instant(), isNurse)),
                StandardCharsets.UTF_8);
        this.answerId = found(ID, answer);
    }

    @Override
    public Reply open(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        String id = found(ID, text);
        OptionalInt discharge = discharges.numberIn(text);
        if (discharge.isPresent()) {
            witness.arrived(new Arrived(
                    discharge.getAsInt(),
                    recipient,
                    id,
                    found(EVENT, text),
                    version(text),
                    Arrived.digestOf(message),
                    clock.instant()));
        }
        String own = UUID.nameUUIDFromBytes((recipient + id).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Reply(
                id, List.of(answer.replace(PLACE, id).replace(answerId, own).getBytes(StandardCharsets.UTF_8)));
    }

    /** A withdrawal carries no document and names none: 0. */
    private static int version(String text) {
        Matcher matcher = VERSION.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String found(Pattern what, String text) {
        Matcher matcher = what.matcher(text);
        if (matcher.find()) {
            return matcher.group(1);
        }
        throw new IllegalArgumentException("only a FHIR message Bundle in JSON can be looked at");
    }
}
