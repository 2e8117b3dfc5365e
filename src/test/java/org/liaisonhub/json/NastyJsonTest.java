package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaisonhub.json.JsonEnvelope.Acceptable;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/** Documents broken by chance: whatever is wrong, the check answers, and repeats nothing of them. */
class NastyJsonTest {
    private static final String SECRET = "DUPONT";

    private final JsonCheck check = new JsonCheck(JsonLimits.DEFAULT, Locale.ENGLISH);

    @Test
    void no_value_of_the_document_is_in_any_problem_whatever_is_broken() {
        Random random = new Random(20261122);
        for (int round = 0; round < 1_000; round++) {
            ObjectNode root = Documents.tree("discharge-event.example.jsonc");
            breakSomething(root, random);
            byte[] body = random.nextInt(4) == 0 ? cut(Documents.bytes(root), random) : Documents.bytes(root);

            if (check.check(body) instanceof NotAcceptable refused) {
                String told = refused.toString() + refused.why();
                assertThat(told).doesNotContain(SECRET, "MODELE", "EXEMPLE", "241037401000101", "Bisoprolol");
            }
        }
    }

    @Test
    void no_bytes_make_the_check_throw() {
        Random random = new Random(20261123);
        byte[] sound = Documents.full();
        Set<Class<?>> outcomes = new HashSet<>();
        for (int round = 0; round < 3_000; round++) {
            byte[] body = sound.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }

            outcomes.add(check.check(body).getClass());
        }

        assertThat(outcomes).containsExactlyInAnyOrder(Acceptable.class, NotAcceptable.class);
    }

    @Test
    void every_day_and_time_the_schema_lets_in_can_be_read() {
        Random random = new Random(20261124);
        JsonFeedReader reader = new JsonFeedReader(JsonLimits.DEFAULT, Locale.ENGLISH);
        int let = 0;
        for (int round = 0; round < 3_000; round++) {
            String day =
                    "%04d-%02d-%02d".formatted(random.nextInt(10_000), 1 + random.nextInt(13), 1 + random.nextInt(31));
            String time = "%02d:%02d:%02d".formatted(random.nextInt(25), random.nextInt(60), random.nextInt(61));
            String offset =
                    "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-", random.nextInt(19), random.nextInt(60));
            byte[] body = Documents.minimalWith("admittedAt", "\"" + day + "T" + time + offset + "\"");
            byte[] born = Documents.minimalWith("patient", "{\"birthDate\":\"" + day + "\"}");

            let += check.check(body) instanceof Acceptable ? 1 : 0;
            let += check.check(born) instanceof Acceptable ? 1 : 0;
            reader.read(body, "ehr");
            reader.read(born, "ehr");
        }

        assertThat(let).isBetween(2_000, 5_900);
    }

    private static byte[] cut(byte[] body, Random random) {
        return Arrays.copyOf(body, random.nextInt(body.length));
    }

    private static void breakSomething(ObjectNode root, Random random) {
        List<JsonNode> places = new ArrayList<>();
        collect(root, places);
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.put(name, SECRET);
                case 2 -> object.put(name, 42);
                case 3 -> object.put(name, (SECRET + " ").repeat(10_000));
                default -> object.putObject(name).put("value", SECRET);
            }
        } else if (place instanceof ArrayNode array) {
            array.add(SECRET);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
