package org.liaisonhub.console;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.liaisonhub.completeness.Sentences;
import org.liaisonhub.delivery.DeskSentences;

/** Writes problem documents (RFC 9457): what is wrong, where, and who can put it right. */
final class Problems {
    /** Their content type. */
    static final String CONTENT_TYPE = "application/problem+json";

    private final Sentences sentences;
    private final DeskSentences answers;
    private final JsonMapper mapper = new JsonMapper();

    Problems(Locale language) {
        this.sentences = new Sentences("console/problems", language);
        this.answers = new DeskSentences(language);
    }

    /** Title and detail on one line. */
    String sentence(Refusal refusal) {
        return sentences.say(refusal.fault().code() + ".title") + ": " + detail(refusal);
    }

    private String detail(Refusal refusal) {
        return refusal.answer()
                .map(answers::of)
                .orElseGet(() -> sentences.say(refusal.fault().code() + ".detail", refusal.details()));
    }

    byte[] document(Refusal refusal) {
        Fault fault = refusal.fault();
        ObjectNode problem = mapper.createObjectNode();
        problem.put("type", "urn:liaison:problem:" + fault.code());
        problem.put("title", sentences.say(fault.code() + ".title"));
        problem.put("status", fault.status());
        problem.put("detail", detail(refusal));
        problem.put("where", refusal.where());
        problem.put("fixer", fault.fixer().code());
        refusal.answer().ifPresent(answer -> {
            problem.put("code", answer.code().code());
            answer.named().forEach(problem.putObject("details")::put);
        });
        return problem.toString().getBytes(StandardCharsets.UTF_8);
    }
}
