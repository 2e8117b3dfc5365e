package org.liaisonhub.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a bench has its hub: the hub's data folder, what the hub said, and what its Java noted of its heap. */
record BenchFolder(Path path) {
    Path data() {
        return path.resolve("data");
    }

    /** The hub's standard error. */
    Path hubLog() {
        return path.resolve("hub.log");
    }

    /** For {@link HeapLog}. */
    Path heapLog() {
        return path.resolve("gc.log");
    }

    /** What the hub said last. */
    String lastLine() throws IOException {
        List<String> lines = Files.readAllLines(hubLog());
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }

    /** Bytes of the ledger and of the broker's journal. */
    long size() throws IOException {
        long size = 0;
        for (String part : List.of("ledger", "broker")) {
            try (Stream<Path> files = Files.walk(data().resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    size += Files.size(file);
                }
            }
        }
        return size;
    }

    void delete() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.delete(one);
        }
    }
}
