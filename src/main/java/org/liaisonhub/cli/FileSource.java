package org.liaisonhub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a person names, {@code -} for what comes on standard input, within the limit of the hub's doors. */
final class FileSource {
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final String STANDARD_INPUT = "-";

    private final Path folder;
    private final InputStream input;
    private final Words words;

    FileSource(Path folder, InputStream input, Words words) {
        this.folder = folder;
        this.input = input;
        this.words = words;
    }

    /** The file's name, without the folders a person knows. */
    static String name(String file) {
        Path name = Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }

    /**
     * What is in it.
     *
     * @throws CommandFault if there is no such file, or it is too large
     */
    byte[] read(String file) {
        Path path = folder.resolve(file);
        boolean standard = file.equals(STANDARD_INPUT);
        if (!standard && (!Files.isReadable(path) || Files.isDirectory(path))) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.file", path));
        }
        try (InputStream bytes = standard ? input : Files.newInputStream(path)) {
            byte[] read = bytes.readNBytes(LARGEST + 1);
            if (read.length <= LARGEST) {
                return read;
            }
        } catch (IOException e) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.file", path));
        }
        throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.large", path));
    }
}
