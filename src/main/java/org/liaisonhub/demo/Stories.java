package org.liaisonhub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The stories that come with the hub, from the class path: folders there cannot be listed, so an index names each file. */
final class Stories {
    private static final String ROOT = "demo/discharges/";

    private Stories() {}

    /**
     * Every story, in order.
     *
     * @throws IllegalStateException if a file that the index names is missing, or a story has no ending
     */
    static List<Story> all(Locale language) {
        Map<String, Ending> endings = Endings.read(text("demo/endings.txt"));
        Map<String, List<StoryMessage>> messages = new LinkedHashMap<>();
        text(ROOT + "index.txt").lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.strip().split("/", 2);
            messages.computeIfAbsent(parts[0], folder -> new ArrayList<>())
                    .add(new StoryMessage(parts[1], bytes(ROOT + line.strip())));
        });
        List<Story> stories = new ArrayList<>();
        messages.forEach((folder, list) -> {
            Ending ending = endings.get(folder);
            if (ending == null) {
                throw new IllegalStateException("demo/endings.txt does not say how " + folder + " ends");
            }
            stories.add(new Story(folder, telling(folder, language), list, ending));
        });
        return List.copyOf(stories);
    }

    private static String telling(String folder, Locale language) {
        String start = language.getLanguage() + ": ";
        return text(ROOT + folder + "/story.txt")
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse(folder);
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Stories.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + file + " cannot be read", e);
        }
    }
}
