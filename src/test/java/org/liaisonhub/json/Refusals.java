package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/** What the check says of documents that may not come in. */
final class Refusals {
    private static final JsonCheck CHECK = new JsonCheck(JsonLimits.DEFAULT, Locale.ENGLISH);

    private Refusals() {}

    static NotAcceptable refused(byte[] body) {
        JsonEnvelope envelope = CHECK.check(body);
        assertThat(envelope).isInstanceOf(NotAcceptable.class);
        return (NotAcceptable) envelope;
    }
}
