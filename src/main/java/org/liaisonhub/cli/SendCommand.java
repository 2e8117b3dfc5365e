package org.liaisonhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.routing.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends files to the hub as a hospital's system would, and shows each answer. */
@Command(name = "send", mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {
    private static final long LARGEST = 20L * 1024 * 1024;

    private final Place place;
    private final Words words;

    @Mixin
    private final Connection connection;

    @Option(names = "--mllp-port", paramLabel = "PORT", descriptionKey = "option.mllp-port")
    private @Nullable Integer mllpPort;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.files")
    private List<Path> files = new ArrayList<>();

    SendCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
        this.connection = new Connection(place, words);
    }

    @Override
    public Integer call() {
        List<Path> found = files.stream()
                .map(file -> place.around().folder().resolve(file))
                .toList();
        found.stream()
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.file", file));
                });
        boolean allTaken = true;
        for (Path file : found) {
            for (Sending sending : send(file)) {
                allTaken &= sending.taken();
                place.around()
                        .out()
                        .println(file.getFileName() + "  " + sending.answer() + "  "
                                + Plain.text(sending.words()).replace('\n', ' '));
            }
        }
        return allTaken ? ExitCodes.DONE : ExitCodes.PERSON_NEEDED;
    }

    private List<Sending> send(Path file) {
        FeedFile content = FeedFile.of(read(file));
        if (content instanceof FeedFile.Hl7 hl7) {
            int port = mllpPort == null ? place.port(Setting.MLLP_PORT) : mllpPort;
            return connection.mllp(port).send(hl7.messages());
        }
        if (content instanceof FeedFile.ByHttp document) {
            return List.of(FeedAnswer.told(
                    connection.feed().feed(document.path(), document.contentType(), document.document())));
        }
        throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.neither", file));
    }

    private byte[] read(Path file) {
        try {
            if (Files.size(file) <= LARGEST) {
                return Files.readAllBytes(file);
            }
        } catch (IOException e) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.file", file));
        }
        throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.large", file));
    }
}
