package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonhub.routing.SenderBook.SaidSender;
import org.liaisonhub.routing.SenderBook.Sender;

/**
 * The file that names the senders, a line each:
 *
 * <pre>{@code
 * # certificate's name [feed=NAME] [trusted] = MSH-3|MSH-4, MSH-3|MSH-4 ...
 * gam = GAM|750000001, GAM|750000002
 * lab feed=labo = *|750000001
 * engine.chu.example trusted = GAM^1.2.3^ISO|750000001
 * }</pre>
 *
 * <p>MSH-3 and MSH-4 are compared whole, as they stand in the message: a universal id within them says who is meant as much as the name
 * before it. {@code *} in their place stands for anything.
 */
final class SenderFile {
    private static final Pattern LINE =
            Pattern.compile("(?<name>[^\\s=]+)(?:\\s+feed=(?<feed>\\S+))?(?<trusted>\\s+trusted)?\\s*=\\s*(?<said>.*)");
    private static final Pattern OWN_NAME = Pattern.compile("[a-z0-9-]{1,64}");
    private static final String USUAL_FEED = "mllp";

    private SenderFile() {}

    /** @throws HubNotStarted with the line at fault */
    static List<Sender> read(Path file) {
        List<String> lines = lines(file);
        List<Sender> senders = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Fault fault = new Fault(file, i + 1);
            Sender sender = sender(line, fault);
            if (senders.stream().anyMatch(other -> other.name().equals(sender.name()))) {
                throw fault.of(sender.name() + " is named twice; keep one of the lines");
            }
            senders.add(sender);
        }
        return senders;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HubNotStarted("senders file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Sender sender(String line, Fault fault) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw fault.of("write: name [feed=NAME] [trusted] = MSH-3|MSH-4, …");
        }
        String name = parts.group("name");
        boolean trusted = parts.group("trusted") != null;
        if (!trusted && !OWN_NAME.matcher(name).matches()) {
            throw fault.of("a sender with a certificate of the hub's is named by 1 to 64 of a-z, 0-9 and '-'");
        }
        String feed = Optional.ofNullable(parts.group("feed")).orElse(USUAL_FEED);
        if (!OWN_NAME.matcher(feed).matches()) {
            throw fault.of("a feed is named by 1 to 64 of a-z, 0-9 and '-'");
        }
        List<SaidSender> mayBe = Arrays.stream(parts.group("said").split(",", -1))
                .map(pair -> said(pair.strip(), fault))
                .toList();
        return new Sender(name, feed, trusted, mayBe);
    }

    private static SaidSender said(String pair, Fault fault) {
        List<String> parts = List.of(pair.split("\\|", -1));
        if (parts.size() != 2 || parts.get(0).isBlank() || parts.get(1).isBlank()) {
            throw fault.of("what it may say is MSH-3|MSH-4, each as it stands in its messages or * for anything");
        }
        return new SaidSender(parts.get(0).strip(), parts.get(1).strip());
    }

    /** Where something is wrong. */
    private record Fault(Path file, int line) {
        HubNotStarted of(String what) {
            return new HubNotStarted("senders file " + file + ", line " + line + ": " + what);
        }
    }
}
