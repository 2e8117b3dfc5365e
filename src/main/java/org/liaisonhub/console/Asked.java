package org.liaisonhub.console;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.delivery.Actor;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.keys.Role;

/** The parts of a request, each checked. */
final class Asked {
    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 1000;
    private static final int LONGEST_TEXT = 300;
    private static final BoundedBody BODY = new BoundedBody(64 * 1024, Duration.ofSeconds(10));

    private final Context context;
    private final ApiJson json;
    private final Actor actor;

    Asked(Context context, ApiJson json, Actor actor) {
        this.context = context;
        this.json = json;
        this.actor = actor;
    }

    /** How many lines, 1 to 1000; 100 if nothing is said. */
    int limit() {
        String text = query("limit").orElse(Integer.toString(USUAL_LIMIT));
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= HIGHEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            throw wrongLimit();
        }
        throw wrongLimit();
    }

    Optional<Instant> before() {
        return moment("before");
    }

    Optional<Instant> moment(String name) {
        return query(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException noTime) {
                throw new Refusal(Fault.VALUE_WRONG, "query " + name, "2026-11-22T16:30:00Z");
            }
        });
    }

    Optional<String> query(String name) {
        Optional<String> value = Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
        value.filter(text -> text.length() > LONGEST_TEXT).ifPresent(text -> {
            throw new Refusal(Fault.VALUE_WRONG, "query " + name, "1–" + LONGEST_TEXT + " characters");
        });
        return value;
    }

    String id() {
        return context.pathParam("id");
    }

    StayId stay() {
        try {
            return new StayId(context.pathParam("facility"), context.pathParam("number"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.VALUE_WRONG, "path", "/api/stays/{facility}/{number}");
        }
    }

    /** Who looks: the account, with who the caller says he is in the header X-Person, percent-encoded UTF-8. */
    Actor actor() {
        return new Actor(
                actor.account(),
                actor.role(),
                actor.from(),
                Optional.ofNullable(context.header("X-Person")).map(Asked::person));
    }

    /** Whether the caller may see what a patient is known or described by. */
    boolean maySeePatients() {
        return Role.named(actor.role())
                .filter(role -> role.includes(Role.OPERATOR))
                .isPresent();
    }

    private static String person(String header) {
        try {
            String person = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
            if (!person.isEmpty() && person.length() <= 80 && person.chars().noneMatch(Character::isISOControl)) {
                return person;
            }
        } catch (IllegalArgumentException notEncoded) {
            throw wrongPerson();
        }
        throw wrongPerson();
    }

    /** What a person asks for, from the body; @param more members besides who, why and recipient */
    Action action(String... more) throws IOException {
        String type = Optional.ofNullable(context.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new Refusal(Fault.NOT_JSON, "header Content-Type");
        }
        return Action.of(json.object(BODY.read(context.req())), actor, more);
    }

    private static Refusal wrongLimit() {
        return new Refusal(Fault.VALUE_WRONG, "query limit", "1–" + HIGHEST_LIMIT);
    }

    private static Refusal wrongPerson() {
        return new Refusal(Fault.VALUE_WRONG, "header X-Person", "1–80 characters, percent-encoded UTF-8");
    }
}
