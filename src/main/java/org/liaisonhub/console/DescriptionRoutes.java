package org.liaisonhub.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Descriptions anybody may read: the API, the schemas of what comes in, and examples. */
final class DescriptionRoutes {
    private static final Map<String, String> SCHEMAS = Map.of(
            "discharge-event.schema.json", "application/schema+json",
            "acknowledgement.schema.json", "application/schema+json",
            "discharge-event.example.jsonc", "text/plain; charset=utf-8",
            "discharge-event.minimal.json", "application/json",
            "acknowledgement.example.json", "application/json");

    List<Route> routes() {
        return List.of(
                Route.open("/openapi.yaml", asked -> new Route.Raw("application/yaml", bytes("console/openapi.yaml"))),
                Route.open("/schemas/{id}", this::schema));
    }

    private Route.Raw schema(Asked asked) {
        String type = SCHEMAS.get(asked.id());
        if (type == null) {
            throw new Refusal(Fault.NO_SUCH_ROUTE, "path");
        }
        return new Route.Raw(type, bytes("json/" + asked.id()));
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = DescriptionRoutes.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + resource + " is not in the jar");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
