package org.liaisonhub.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The routes of the house, but folding one message fails every time, as a fault of the hub would make it. */
final class PoisonedRoutes {
    private static final String STEP = "        - bean:\n            ref: foldStep\n            method: fold\n";

    private PoisonedRoutes() {}

    static Path in(Path folder, String controlId) throws IOException {
        Files.createDirectories(folder);
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("routes"))) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        for (Path file : files) {
            String route = Files.readString(file);
            if (file.getFileName().toString().startsWith("20-fold")) {
                route = route.replace(STEP, """
                                - choice:
                                    when:
                                      - expression:
                                          simple:
                                            expression: "${header.ControlId} == '%s'"
                                        steps:
                                          - throwException:
                                              exceptionType: java.lang.IllegalStateException
                                              message: planted
                        """.formatted(controlId) + STEP);
            }
            Files.writeString(folder.resolve(file.getFileName()), route);
        }
        return folder;
    }
}
