package org.liaisonhub.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/** Opens documents of one published schema: strict JSON, the schema, then the text in it. */
final class SchemaDocument {
    /** What became of the bytes. */
    sealed interface Opened {}

    /** Follows the schema in every respect, so that reading it cannot go wrong. */
    record Sound(Value root) implements Opened {}

    /** Does not. */
    record Refused(NotAcceptable why) implements Opened {}

    private final StrictJson json;
    private final PublishedSchema schema;
    private final SoundText text;
    private final SoundDocuments known = new SoundDocuments();

    SchemaDocument(String schemaName, JsonLimits limits, Locale language) {
        Sentences sentences = new Sentences(language);
        json = new StrictJson(limits, sentences);
        schema = new PublishedSchema(schemaName, sentences);
        text = new SoundText(sentences);
    }

    /** Opens a document that is opened once more soon, and need not be checked then. */
    Opened openFirst(byte[] body) {
        Opened opened = open(body);
        if (opened instanceof Sound) {
            known.remember(body);
        }
        return opened;
    }

    Opened open(byte[] body) {
        return open(body, document -> {});
    }

    /** @param change what is done to the document before the schema is asked */
    Opened open(byte[] body, Consumer<JsonNode> change) {
        StrictJson.Parsed parsed = json.parse(body);
        if (parsed instanceof StrictJson.Refused refused) {
            return new Refused(refused.why());
        }
        JsonNode root = ((StrictJson.Tree) parsed).root();
        change.accept(root);
        List<JsonProblem> problems = known.take(body) ? List.of() : problems(root);
        return problems.isEmpty()
                ? new Sound(new Value(root))
                : new Refused(new NotAcceptable(JsonFault.NOT_THE_SCHEMA, problems));
    }

    /** The tree, whether or not it follows the schema; empty if there is none. */
    Optional<JsonNode> parsed(byte[] body) {
        return json.parse(body) instanceof StrictJson.Tree tree ? Optional.of(tree.root()) : Optional.empty();
    }

    private List<JsonProblem> problems(JsonNode root) {
        List<JsonProblem> problems = new ArrayList<>(schema.problems(root));
        Set<String> places = problems.stream().map(JsonProblem::pointer).collect(Collectors.toSet());
        text.problems(root).stream()
                .filter(problem -> !places.contains(problem.pointer()))
                .limit(NotAcceptable.MOST_PROBLEMS - problems.size())
                .forEach(problems::add);
        return problems;
    }
}
