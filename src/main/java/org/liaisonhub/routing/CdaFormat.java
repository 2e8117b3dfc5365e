package org.liaisonhub.routing;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.cda.CdaFault;
import org.liaisonhub.cda.CdaLook;
import org.liaisonhub.cda.CdaLook.Acceptable;
import org.liaisonhub.cda.CdaLook.NotAcceptable;
import org.liaisonhub.cda.CdaReader;
import org.liaisonhub.console.FeedDoor;
import org.liaisonhub.discharge.DocumentReader;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.routing.NotTakenNow.Reason;

/** CDA R2 at the HTTP door: looked at there, so that its sender hears what it lacks; answered in JSON as the JSON feed is. */
final class CdaFormat implements HttpFormat {
    static final String TYPE = "application/cda+xml";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final int LARGEST = 10 * 1024 * 1024;

    private final CdaReader reader;

    CdaFormat(ZoneId zone, FeedCodes codes) {
        this.reader = new CdaReader(zone, codes);
    }

    FeedReader reader() {
        return reader;
    }

    /** Reads documents that come inside other messages. */
    DocumentReader documents() {
        return reader;
    }

    /** What the gate before the routes must know. XML says itself in which character set it is. */
    static FeedDoor door(String feed) {
        return new FeedDoor(
                feed,
                Set.of(TYPE, "application/xml", "text/xml"),
                Set.of("charset=utf-8", "charset=iso-8859-1", "charset=iso-8859-15", "charset=windows-1252"),
                LARGEST,
                Optional.empty());
    }

    @Override
    public Look look(byte[] body, String contentType, String feed) {
        CdaLook look = reader.look(body);
        if (look instanceof Acceptable accepted) {
            // An id is root and extension: neither has a character that JSON would escape, or it is not told.
            String id = accepted.documentId().matches("[!#-\\[\\]-~ ]*") ? accepted.documentId() : "";
            return new Look(
                    TYPE,
                    accepted.documentId(),
                    accepted.group(),
                    Optional.empty(),
                    new Reply(202, JSON, text("{\"documentId\":\"" + id + "\",\"status\":\"accepted\"}")));
        }
        CdaFault fault = ((NotAcceptable) look).fault();
        NotUnderstood why = new NotUnderstood(fault.code(), fault.why());
        return new Look(TYPE, "", fault.why(), Optional.of(why), refusal(fault.httpStatus(), why));
    }

    /** A refusal in the hub's own words, which have no character to escape. */
    static Reply refusal(int status, NotUnderstood why) {
        return new Reply(status, PROBLEM, problem(why.code(), status, why.why()));
    }

    @Override
    public Reply notNow(Reason reason, String contentType) {
        return new Reply(503, PROBLEM, problem(reason.code(), 503, reason.words()));
    }

    /** RFC 9457; sentences are the hub's own and have no character to escape. */
    private static byte[] problem(String code, int status, String sentence) {
        return text("{\"type\":\"urn:liaison:problem:" + code + "\",\"title\":\"" + sentence + "\",\"status\":" + status
                + "}");
    }

    private static byte[] text(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
