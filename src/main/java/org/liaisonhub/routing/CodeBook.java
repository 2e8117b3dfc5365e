package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.LocalCodes;

/**
 * The tables of local codes in force, a file for each: {@code NAME.csv} in the folder of the settings. For a message the table is that
 * which the terms of its feed name, else that of the feed's name, else {@code default.csv}; one alone, never two together. A reload reads
 * all files, and only if none is at fault puts all of them in force at once.
 */
public final class CodeBook implements FeedCodes {
    /** Of feeds that have no table of their own. */
    public static final String DEFAULT = "default";

    private static final String ENDING = ".csv";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MOST_FILES = 500;

    private final Path folder;
    private final boolean isNeeded;
    private volatile Map<String, LocalCodes> inForce = Map.of();

    private CodeBook(Path folder, boolean isNeeded) {
        this.folder = folder;
        this.isNeeded = isNeeded;
    }

    /**
     * The tables of a hub of these settings.
     *
     * @throws HubNotStarted with file and line at fault, or if a folder that is named in the settings is not there
     */
    static CodeBook of(HubSettings settings) {
        boolean isUsual = settings.text(Setting.CODES).equals(Setting.CODES.standard());
        return read(new CodeBook(settings.dataFile(Setting.CODES), !isUsual));
    }

    /**
     * The tables of a folder that must be there.
     *
     * @throws HubNotStarted with file and line at fault
     */
    public static CodeBook in(Path folder) {
        return read(new CodeBook(folder, true));
    }

    private static CodeBook read(CodeBook book) {
        book.reload();
        return book;
    }

    /**
     * Reads all files again; a faulty one changes nothing.
     *
     * @return the tables in force from now on
     * @throws HubNotStarted with file and line at fault
     */
    synchronized List<Table> reload() {
        Map<String, LocalCodes> read = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String table = name.substring(0, name.length() - ENDING.length());
            if (!NAME.matcher(table).matches()) {
                throw new HubNotStarted(
                        "code table " + file + ": is named by a feed, as ./liaison codes names it, or default.csv");
            }
            read.put(table, CodeFile.read(file));
        }
        inForce = Map.copyOf(read);
        return tables();
    }

    private List<Path> files() {
        if (!isNeeded && Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new HubNotStarted("folder " + folder + " of code tables has more than " + MOST_FILES + " files");
            }
            return files;
        } catch (IOException e) {
            throw new HubNotStarted(
                    "folder " + folder + " of code tables cannot be read; make it, or mend" + " liaison.codes", e);
        }
    }

    @Override
    public LocalCodes of(String feed) {
        Map<String, LocalCodes> tables = inForce;
        return tables.getOrDefault(feed, tables.getOrDefault(DEFAULT, LocalCodes.NONE));
    }

    /** The tables in force, by name. */
    public List<Table> tables() {
        return new TreeMap<>(inForce)
                .entrySet().stream()
                        .map(table -> new Table(table.getKey(), table.getValue().size()))
                        .toList();
    }

    /**
     * A table in force.
     *
     * @param name of its file, without {@code .csv}
     * @param lines how many codes it has
     */
    public record Table(String name, int lines) {}
}
