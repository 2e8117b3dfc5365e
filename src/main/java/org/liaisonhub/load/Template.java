package org.liaisonhub.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A text with places to fill in, written <code>@{name}</code>. */
final class Template {
    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private Template(String text) {
        int from = 0;
        for (int at = text.indexOf("@{"); at >= 0; at = text.indexOf("@{", from)) {
            int end = text.indexOf('}', at);
            texts.add(text.substring(from, at));
            names.add(text.substring(at + 2, end));
            from = end + 1;
        }
        texts.add(text.substring(from));
    }

    static Template read(String resource) {
        return new Template(text(resource));
    }

    /** Lines become segments of HL7 v2. */
    static Template readHl7(String resource) {
        return new Template(text(resource).replace('\n', '\r'));
    }

    private static String text(String resource) {
        try (InputStream content =
                Objects.requireNonNull(Template.class.getResourceAsStream("/load/" + resource), resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + resource + " cannot be read", e);
        }
    }

    /** @param pairs name, value, name, value… */
    String filled(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return filled(values);
    }

    String filled(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            filled.append(texts.get(i)).append(Objects.requireNonNull(values.get(names.get(i)), names.get(i)));
        }
        return filled.append(texts.get(names.size())).toString();
    }
}
