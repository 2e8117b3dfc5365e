package org.liaisonhub.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the door answers over HTTP: a receipt, or a problem document (RFC 9457) that quotes nothing of what was sent. */
public final class JsonReply {
    /** Content type of a problem document. */
    public static final String PROBLEM = "application/problem+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReply() {}

    /** The document is on disk. */
    public static byte[] accepted(String messageId) {
        return write(Map.of("messageId", messageId, "status", "accepted"));
    }

    /** The document cannot come in; each fault by JSON pointer. */
    public static byte[] refused(JsonEnvelope.NotAcceptable refusal, int status) {
        Map<String, Object> problem =
                problem(status, "The document was not accepted", refusal.fault().code());
        problem.put(
                "problems",
                refusal.problems().stream()
                        .map(fault -> Map.of(
                                "pointer", fault.pointer(),
                                "what", fault.what(),
                                "fixer", fault.fixer().code()))
                        .toList());
        return write(problem);
    }

    /** The hub cannot take anything in now; the same document may be sent again. */
    public static byte[] notNow() {
        Map<String, Object> problem =
                problem(503, "The hub cannot take the document in now; send it again", "HUB-1003");
        problem.put("problems", List.of());
        return write(problem);
    }

    private static Map<String, Object> problem(int status, String title, String code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("code", code);
        return problem;
    }

    private static byte[] write(Map<String, ?> reply) {
        try {
            return MAPPER.writeValueAsString(reply).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text can be written", e);
        }
    }
}
