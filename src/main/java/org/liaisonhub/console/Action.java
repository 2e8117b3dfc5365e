package org.liaisonhub.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.delivery.Actor;
import org.liaisonhub.delivery.Desk;

/** What a person asks for: why, who they say they are, and the recipient where one is needed. Anything else in the body is a mistake. */
record Action(ObjectNode body, Actor actor) {
    private static final List<String> USUAL = List.of("who", "why", "recipient");

    /** @param more what else may be asked for */
    static Action of(ObjectNode body, Actor actor, String... more) {
        List<String> members = Stream.concat(USUAL.stream(), Stream.of(more)).toList();
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            if (!members.contains(names.next())) {
                throw new Refusal(Fault.BODY_WRONG, "body", String.join(", ", members));
            }
        }
        return new Action(body, actor);
    }

    /** The account acts; who the caller says he is stands beside it. */
    Desk.Person person() {
        Optional<String> says = body.has("who") ? Optional.of(text("who", 80)) : Optional.empty();
        return new Desk.Person(new Actor(actor.account(), actor.role(), actor.from(), says), text("why", 500));
    }

    String recipient() {
        return text("recipient", 64);
    }

    /** What else is said, if it is. */
    Optional<String> member(String name, int longest) {
        return body.has(name) ? Optional.of(text(name, longest)) : Optional.empty();
    }

    private String text(String member, int longest) {
        JsonNode value = body.path(member);
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    Fault.BODY_WRONG, "body /" + member, "1–" + longest + " characters, no control characters");
        }
        return text;
    }
}
