package org.liaisonhub.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/**
 * Looks at every string of a document: not blank, and no character that a letter, a queue or a database could not carry
 * (control characters but tab and line break; half of a surrogate pair). A schema's patterns cannot say the latter in
 * the same way for every validator.
 */
final class SoundText {
    private final Sentences sentences;

    SoundText(Sentences sentences) {
        this.sentences = sentences;
    }

    /** At most {@link NotAcceptable#MOST_PROBLEMS}. */
    List<JsonProblem> problems(JsonNode root) {
        List<JsonProblem> problems = new ArrayList<>();
        look(root, "", problems);
        return problems;
    }

    private void look(JsonNode node, String pointer, List<JsonProblem> problems) {
        if (problems.size() == NotAcceptable.MOST_PROBLEMS) {
            return;
        }
        if (node.isTextual()) {
            String text = node.textValue();
            if (text.isBlank()) {
                problems.add(new JsonProblem(pointer, sentences.of("blank"), Fixer.AUTHOR));
            } else if (!isSound(text)) {
                problems.add(new JsonProblem(pointer, sentences.of("unsound"), Fixer.INTERFACE_DEVELOPER));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), Pointer.item(pointer, i), problems);
            }
        } else {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                look(member.getValue(), Pointer.member(pointer, member.getKey()), problems);
            }
        }
    }

    private static boolean isSound(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c != 0x7F && !isHalfOfAPair(c));
    }

    private static boolean isHalfOfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
