package org.liaisonhub.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a document to another recipient. */
@Command(name = "redirect", mixinStandardHelpOptions = true)
final class RedirectCommand extends Act {
    @Parameters(paramLabel = "ID", descriptionKey = "parameter.delivery")
    private @Nullable String id;

    @Option(names = "--to", paramLabel = "RECIPIENT", required = true, descriptionKey = "option.to")
    private @Nullable String recipient;

    RedirectCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path(HubClient hub) {
        return "/api/deliveries/" + HubClient.segment(String.valueOf(id)) + "/redirect";
    }

    @Override
    Map<String, String> members() {
        return Map.of("recipient", String.valueOf(recipient));
    }
}
