package org.liaisonhub.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fictitious recipients of a load: so many GPs and so many nurses, among whom the discharges go round.
 *
 * @param gps at least one
 * @param nurses at least one
 */
public record Practices(int gps, int nurses) {
    /** Enough that no mailbox is the narrowest place. */
    public static final Practices STANDARD = new Practices(24, 16);

    private static final String DOCTOR = "10";
    private static final String NURSE = "60";

    public Practices {
        if (gps < 1 || nurses < 1 || gps > 999 || nurses > 999) {
            throw new IllegalArgumentException("a load needs 1 to 999 GPs and 1 to 999 nurses");
        }
    }

    /** Lays {@code directory.json} into a data folder that has not been used yet; owners are the hub's own fictitious ones. */
    public void writeInto(Path data) throws IOException {
        Template entry = Template.read("directory-entry.json");
        String entries = all().map(practice -> entry.filled(
                        "id", practice.id(),
                        "rpps", practice.rpps(),
                        "family", practice.family(),
                        "profession", practice.profession()))
                .collect(Collectors.joining(","));
        Files.createDirectories(data);
        Files.writeString(
                data.resolve("directory.json"), Template.read("directory.json").filled("entries", entries));
    }

    /** Ids of all recipients. */
    List<String> ids() {
        return all().map(Practice::id).toList();
    }

    private Stream<Practice> all() {
        return Stream.concat(
                IntStream.range(0, gps).mapToObj(Practices::doctor),
                IntStream.range(0, nurses).mapToObj(Practices::nurse));
    }

    /** Everybody who must hear of a discharge, once both its messages are with the hub. */
    public List<String> recipientsOf(int discharge) {
        return List.of(gpOf(discharge).id(), nurseOf(discharge).id());
    }

    /** Whom a discharge's letter goes to. */
    Practice gpOf(int discharge) {
        return doctor(discharge % gps);
    }

    /** Whom its care plan goes to. */
    Practice nurseOf(int discharge) {
        return nurse(discharge / gps % nurses);
    }

    private static Practice doctor(int number) {
        return new Practice(
                "gp-%03d".formatted(number), "99701%06d".formatted(number), "CABINET%03d".formatted(number), DOCTOR);
    }

    private static Practice nurse(int number) {
        return new Practice(
                "nurse-%03d".formatted(number), "99702%06d".formatted(number), "IDEL%03d".formatted(number), NURSE);
    }

    /** @param profession code of the French table of professions */
    record Practice(String id, String rpps, String family, String profession) {}
}
