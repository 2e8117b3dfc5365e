package org.liaisonhub.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.liaisonhub.completeness.Sentences;

/** Health as JSON, with a sentence for a person beside each state. */
final class HealthDocument {
    private final ObjectMapper json = new ObjectMapper();
    private final Sentences sentences;

    HealthDocument(Locale language) {
        this.sentences = new Sentences("observe/health", language);
    }

    String of(Health health) {
        ObjectNode document = json.createObjectNode();
        document.put("at", health.at().toString());
        document.put("live", health.live());
        document.put("ready", health.ready());
        ObjectNode parts = document.putObject("parts");
        for (Health.Part part : health.parts()) {
            ObjectNode one = parts.putObject(part.name());
            one.put("state", part.state().name().toLowerCase(Locale.ROOT));
            if (!part.why().isEmpty()) {
                one.put("code", part.name() + "." + part.why());
                one.put("why", sentence(part));
            }
        }
        return text(document);
    }

    String ofLife(boolean live) {
        return text(json.createObjectNode().put("live", live));
    }

    /** Why a part is not well. */
    String sentence(Health.Part part) {
        return sentences.say(part.name() + "." + part.why(), part.details().toArray());
    }

    private String text(ObjectNode document) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }
}
