package org.liaisonhub.routing;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.liaisonhub.console.FeedDoor;
import org.liaisonhub.discharge.DocumentReader;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.hl7v2.FirstLook;
import org.liaisonhub.hl7v2.Hl7Acknowledger;
import org.liaisonhub.hl7v2.Hl7Envelope;
import org.liaisonhub.hl7v2.Hl7Reader;
import org.liaisonhub.hl7v2.OtherTypes;
import org.liaisonhub.routing.NotTakenNow.Reason;

/** HL7 v2 where no MLLP carries it: the same look, and by HTTP the same acknowledgements (AA in a 202, AR in a 400, AE in a 503). */
final class Hl7Format implements HttpFormat {
    private static final Set<String> SPELLINGS =
            Set.of(MllpFeed.FORMAT, "application/hl7-v2", "application/hl7-v2+er7", "x-application/hl7-v2");
    private static final byte[] NOTHING = {};

    private final OtherTypes others;
    private final FeedTerms terms;
    private final Hl7Reader reader;
    private final Hl7Acknowledger acknowledger;
    private final AtomicLong answers;

    Hl7Format(
            ZoneId zone, DocumentReader cda, OtherTypes others, FeedCodes codes, FeedTerms terms, InstantSource clock) {
        this.others = others;
        this.terms = terms;
        this.reader = new Hl7Reader(zone, cda, others, codes, terms);
        this.acknowledger = new Hl7Acknowledger(clock, zone);
        this.answers = new AtomicLong(clock.millis());
    }

    FeedReader reader() {
        return reader;
    }

    /** Whether a content type, without parameters and in lower case, is HL7 v2. */
    static boolean isNamedBy(String contentType) {
        return SPELLINGS.contains(contentType);
    }

    /** What the gate before the routes must know. MSH-18 says in which character set it is. */
    static FeedDoor door(String feed) {
        return new FeedDoor(
                feed,
                SPELLINGS,
                Set.of("charset=utf-8", "charset=iso-8859-1", "charset=iso-8859-15", "charset=windows-1252"),
                FirstLook.LARGEST_WITH_DOCUMENTS,
                Optional.empty());
    }

    @Override
    public Look look(byte[] body, String contentType, String feed) {
        FirstLook look = others.answered(FirstLook.at(body, terms));
        Optional<NotUnderstood> refused = look.refusal().map(fault -> new NotUnderstood(fault.code(), fault.why()));
        return new Look(
                MllpFeed.FORMAT,
                look.opened().map(Hl7Envelope::controlId).orElse(""),
                look.opened().map(Hl7Envelope::groupKey).orElse(""),
                refused,
                new Reply(refused.isEmpty() ? 202 : 400, MllpFeed.FORMAT, acknowledger.answer(look, controlId())));
    }

    @Override
    public Reply notNow(Reason reason, String contentType) {
        byte[] answer = acknowledger.cannotTakeNow(FirstLook.at(NOTHING), controlId(), reason.code(), reason.words());
        return new Reply(503, MllpFeed.FORMAT, answer);
    }

    private String controlId() {
        return "LH" + answers.incrementAndGet();
    }
}
