package org.liaisonhub.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids made from what they name, so that doing a step twice makes the same id. */
final class NameId {
    private NameId() {}

    static String of(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
