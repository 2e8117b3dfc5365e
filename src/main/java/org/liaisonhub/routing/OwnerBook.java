package org.liaisonhub.routing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.delivery.Owners;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayFact;

/**
 * Who owns which tasks, from a properties file: {@code MED=Dr …, telephone} for the whole hospital, {@code MED.1120=…}
 * for one ward. A clinical task goes to the letter's own author where one is known.
 */
final class OwnerBook implements Owners {
    private final Map<String, String> names;

    OwnerBook(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * Reads the file.
     *
     * @throws HubNotStarted if it cannot be read, names an unknown role, or leaves one out
     */
    static OwnerBook read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new HubNotStarted("owners file " + file + " cannot be read: " + e.getMessage(), e);
        }
        Map<String, String> names = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> names.put(key, properties.getProperty(key)));
        for (Map.Entry<String, String> line : names.entrySet()) {
            String key = line.getKey();
            boolean known = Arrays.stream(Fixer.values())
                    .anyMatch(fixer -> key.equals(fixer.name()) || key.startsWith(fixer.name() + "."));
            if (!known) {
                throw new HubNotStarted("owners file " + file + ": no such role: " + key + "; roles are "
                        + Arrays.toString(Fixer.values()));
            }
            if (line.getValue().isBlank()) {
                throw new HubNotStarted("owners file " + file + " names nobody for " + key + "; add a line " + key
                        + "=name, telephone");
            }
        }
        for (Fixer fixer : Fixer.values()) {
            if (!names.containsKey(fixer.name())) {
                throw new HubNotStarted("owners file " + file + " names nobody for " + fixer + "; add a line " + fixer
                        + "=name, telephone");
            }
        }
        return new OwnerBook(names);
    }

    @Override
    public String nameOf(Fixer fixer, Dossier dossier) {
        Optional<String> ward = dossier.find(StayFact.Ward.class)
                .flatMap(where -> Optional.ofNullable(names.get(fixer + "." + where.code())));
        return Stream.of(ward, author(fixer, dossier), Optional.ofNullable(names.get(fixer.name())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(fixer.name());
    }

    private static Optional<String> author(Fixer fixer, Dossier dossier) {
        return dossier.find(ClinicalFact.Author.class)
                .filter(author -> fixer == Fixer.MED)
                .map(ClinicalFact.Author::professional)
                .map(doctor -> doctor.name()
                        + doctor.phone().map(phone -> ", " + phone).orElse(""));
    }
}
