package org.liaisonhub.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.liaisonhub.json.JsonEnvelope.Acceptable;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/** What the sender of a discharge event is answered, in UTF-8, as {@code console/openapi.yaml} describes it. */
public final class JsonAnswers {
    private final JsonMapper mapper = new JsonMapper();
    private final Sentences sentences;

    /** Answers in a language; French unless English. */
    public JsonAnswers(Locale language) {
        sentences = new Sentences(language);
    }

    /** Body of a 202 ({@code application/json}), to be sent only when the document lies safely in the queue. */
    public byte[] accepted(Acceptable envelope) {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("messageId", envelope.messageId());
        answer.put("status", "accepted");
        return bytes(answer);
    }

    /** Body of a 400 or 413 ({@code application/problem+json}, RFC 9457), see {@link JsonFault#httpStatus()}. */
    public byte[] refused(NotAcceptable refused) {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("type", "urn:liaison:problem:" + refused.fault().code());
        answer.put("title", sentences.of("refused"));
        answer.put("status", refused.fault().httpStatus());
        ArrayNode problems = answer.putArray("problems");
        for (JsonProblem problem : refused.problems()) {
            problems.addObject()
                    .put("pointer", problem.pointer())
                    .put("what", problem.what())
                    .put("fixer", problem.fixer().code());
        }
        return bytes(answer);
    }

    /**
     * Body of a 503: nothing was kept; the same document may be sent again.
     *
     * @param code HUB-1003 now, HUB-1005 for want of room
     */
    public byte[] notNow(String code) {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("type", "urn:liaison:problem:" + code);
        answer.put("title", sentences.of("not-now." + code));
        answer.put("status", 503);
        answer.putArray("problems");
        return bytes(answer);
    }

    private static byte[] bytes(ObjectNode answer) {
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }
}
