package org.liaisonhub.hubs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code docker/Dockerfile} says of the image that runs: its last stage. */
record ImageFile(List<String> lines) {
    static ImageFile read() throws IOException {
        String text = Files.readString(Path.of("docker/Dockerfile")).replaceAll("\\\\\n\\s*", "");
        return new ImageFile(
                text.substring(text.lastIndexOf("\nFROM ")).strip().lines().toList());
    }

    /** The rest of the last line that begins with this word; empty if there is none. */
    String value(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .reduce("", (before, last) -> last);
    }

    /** The same of a line that ends with a command as a JSON list. */
    List<String> command(String word) throws IOException {
        String value = value(word);
        return List.of(new ObjectMapper().readValue(value.substring(value.indexOf('[')), String[].class));
    }
}
