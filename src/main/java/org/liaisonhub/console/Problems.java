package org.liaisonhub.console;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.liaisonhub.completeness.Sentences;

/** Writes problem documents (RFC 9457): what is wrong, where, and who can put it right. */
final class Problems {
    /** Their content type. */
    static final String CONTENT_TYPE = "application/problem+json";

    private final Sentences sentences;
    private final JsonMapper mapper = new JsonMapper();

    Problems(Locale language) {
        this.sentences = new Sentences("console/problems", language);
    }

    /** Title and detail on one line. */
    String sentence(Refusal refusal) {
        String code = refusal.fault().code();
        return sentences.say(code + ".title") + ": " + sentences.say(code + ".detail", refusal.details());
    }

    byte[] document(Refusal refusal) {
        Fault fault = refusal.fault();
        ObjectNode problem = mapper.createObjectNode();
        problem.put("type", "urn:liaison:problem:" + fault.code());
        problem.put("title", sentences.say(fault.code() + ".title"));
        problem.put("status", fault.status());
        problem.put("detail", sentences.say(fault.code() + ".detail", refusal.details()));
        problem.put("where", refusal.where());
        problem.put("fixer", fault.fixer().code());
        return problem.toString().getBytes(StandardCharsets.UTF_8);
    }
}
