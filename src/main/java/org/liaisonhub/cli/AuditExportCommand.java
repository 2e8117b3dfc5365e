package org.liaisonhub.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a copy of the audit, a FHIR AuditEvent on each line; that it was taken is recorded. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class AuditExportCommand implements Callable<Integer> {
    private static final String CONTENT_TYPE = "application/fhir+ndjson";

    private final Place place;
    private final Words words;

    @Mixin
    private final Connection connection;

    @Mixin
    private final Reason reason;

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "option.until")
    private @Nullable String until;

    AuditExportCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
        this.connection = new Connection(place, words);
        this.reason = new Reason(place.around(), words);
    }

    @Override
    public Integer call() {
        String path = "/api/audit/export?" + query("from", from, 0) + "&" + query("until", until, 1);
        connection
                .operator()
                .copy(path, reason.members(), CONTENT_TYPE, place.around().out());
        return ExitCodes.DONE;
    }

    /** A day counts whole: its copy begins where it begins and ends where the next one does. */
    private String query(String name, @Nullable String said, int days) {
        if (said == null) {
            return "";
        }
        try {
            Instant moment = said.contains("T")
                    ? Instant.parse(said)
                    : LocalDate.parse(said)
                            .plusDays(days)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant();
            return name + "=" + HubClient.segment(moment.toString());
        } catch (DateTimeException noTime) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.moment", name));
        }
    }
}
