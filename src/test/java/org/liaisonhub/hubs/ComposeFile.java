package org.liaisonhub.hubs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker/compose.yaml} says, with its anchors resolved. */
record ComposeFile(Map<?, ?> content) {
    static final Path PLACE = Path.of("docker/compose.yaml");

    static ComposeFile read() throws IOException {
        try (Reader text = Files.newBufferedReader(PLACE)) {
            return new ComposeFile(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
        }
    }

    Map<String, Service> services() {
        Map<String, Service> all = new LinkedHashMap<>();
        map(content.get("services")).forEach((name, service) -> all.put(name.toString(), new Service(map(service))));
        return all;
    }

    Service service(String name) {
        return services().get(name);
    }

    /** Names of top-level secrets and the files they come from, relative to the compose file. */
    Map<String, String> secrets() {
        Map<String, String> files = new TreeMap<>();
        map(content.get("secrets"))
                .forEach((name, secret) ->
                        files.put(name.toString(), map(secret).get("file").toString()));
        return files;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** One of its services. */
    record Service(Map<?, ?> content) {
        /** Whether it runs the image that is built here. */
        boolean isLiaison() {
            return "liaison".equals(content.get("image"));
        }

        boolean is(String key, Object value) {
            return value.equals(content.get(key));
        }

        List<String> list(String key) {
            return texts(content.get(key));
        }

        List<String> healthTest() {
            return texts(map(content.get("healthcheck")).get("test"));
        }

        Map<String, String> environment() {
            Map<String, String> all = new TreeMap<>();
            map(content.get("environment")).forEach((name, value) -> all.put(name.toString(), value.toString()));
            return all;
        }

        /** Where in the container what is: of a volume its name and the folder in it, of a file its path here. */
        List<Mount> mounts() {
            List<Mount> all = new ArrayList<>();
            if (content.get("volumes") instanceof List<?> volumes) {
                for (Object volume : volumes) {
                    all.add(volume instanceof Map<?, ?> map ? Mount.of(map) : Mount.of(volume.toString()));
                }
            }
            return all;
        }
    }

    /** @param source a volume's name with a folder in it, or a path that begins with a dot */
    record Mount(String source, String target, boolean isReadOnly) {
        static Mount of(String text) {
            String[] parts = text.split(":");
            return new Mount(parts[0], parts[1], parts.length > 2 && parts[2].equals("ro"));
        }

        static Mount of(Map<?, ?> map) {
            return new Mount(
                    map.get("source") + "/" + map(map.get("volume")).get("subpath"),
                    map.get("target").toString(),
                    Boolean.TRUE.equals(map.get("read_only")));
        }

        boolean isFile() {
            return source.startsWith(".");
        }
    }
}
