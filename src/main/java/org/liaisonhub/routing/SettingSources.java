package org.liaisonhub.routing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where settings come from, each overruling those before it: defaults, properties file, environment, system properties. */
final class SettingSources {
    /** Names in the environment that are no settings of the hub: they speak to the launcher and the command. */
    private static final Set<String> NOT_SETTINGS = Set.of(
            "LIAISON_DATA",
            "LIAISON_HOME",
            "LIAISON_JAVA_OPTS",
            "LIAISON_HUB_OPTIONS",
            "LIAISON_URL",
            "LIAISON_CONFIG",
            "LIAISON_TOKEN_FILE",
            "LIAISON_CA",
            "LIAISON_IDENTITY");

    private static final Set<String> NOT_PROPERTIES =
            Set.of("liaison.home", "liaison.data", "liaison.shared", "liaison.log");

    private SettingSources() {}

    /** @throws HubNotStarted if a source cannot be read, or names what is no setting */
    static Map<Setting, String> read(Optional<Path> file, Map<String, String> environment, Properties system) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.standard());
        }
        file.ifPresent(path -> values.putAll(fromFile(path)));
        environment.forEach((name, value) -> {
            if (name.startsWith("LIAISON_") && !NOT_SETTINGS.contains(name)) {
                Setting setting = Setting.ofVariable(name)
                        .orElseThrow(() -> new HubNotStarted(
                                "environment variable " + name + ": no such setting; see operating.md for the list"));
                values.put(setting, value);
            }
        });
        system.stringPropertyNames().stream()
                .filter(key -> key.startsWith("liaison.") && !NOT_PROPERTIES.contains(key))
                .forEach(key -> {
                    Setting setting = Setting.ofKey(key)
                            .orElseThrow(() -> new HubNotStarted(
                                    "system property " + key + ": no such setting; see operating.md for the list"));
                    values.put(setting, system.getProperty(key));
                });
        return values;
    }

    private static Map<Setting, String> fromFile(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new HubNotStarted("configuration file " + path + " cannot be read: " + e.getMessage(), e);
        }
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (String key : properties.stringPropertyNames()) {
            List<Integer> lines = linesOf(path, key);
            String place = "configuration file " + path
                    + (lines.isEmpty() ? "" : ", line " + lines.get(lines.size() - 1)) + ": ";
            Setting setting = Setting.ofKey(key)
                    .orElseThrow(() ->
                            new HubNotStarted(place + "no such setting: " + key + "; see operating.md for the list"));
            if (lines.size() > 1) {
                throw new HubNotStarted(place + key + " is given twice; keep one of the lines");
            }
            values.put(setting, properties.getProperty(key).strip());
        }
        return values;
    }

    /** Where a key is set; nowhere when it is spelled with escapes. */
    private static List<Integer> linesOf(Path path, String key) {
        Pattern set = Pattern.compile("\\s*" + Pattern.quote(key) + "(\\s*[=:].*|\\s.*|)");
        try {
            List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            return IntStream.range(0, lines.size())
                    .filter(line -> set.matcher(lines.get(line)).matches())
                    .mapToObj(line -> line + 1)
                    .toList();
        } catch (IOException e) {
            throw new HubNotStarted("configuration file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
