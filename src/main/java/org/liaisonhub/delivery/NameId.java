package org.liaisonhub.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids made from what they name, so that doing a step twice makes the same id. */
final class NameId {
    private NameId() {}

    static String of(String... parts) {
        // The length before each part keeps "a", "bc" apart from "ab", "c".
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            name.append(part.length()).append(':').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
