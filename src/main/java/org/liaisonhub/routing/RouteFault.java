package org.liaisonhub.routing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NamedNode;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.util.URISupport;

/** What is wrong with a route file, in one line: file name, line number, reason. The message of every cause is in it. */
final class RouteFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** How the YAML parser and the route parser say where: the last such place is the fault's, earlier ones are its surroundings. */
    private static final Pattern PLACE = Pattern.compile("([^\\n]+)\\n\\s*in [^\\n]*, line (\\d+), column");

    private static final Pattern OBJECT = Pattern.compile("@[0-9a-f]{4,}( of type: \\S+)?");
    private static final int LONGEST = 300;

    RouteFault(String file, String reason) {
        this(file, 0, reason);
    }

    /** @param line the first is 1; 0 when it is not known */
    RouteFault(String file, int line, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
    }

    /** What the parser found. */
    static RouteFault parsing(String file, Throwable fault) {
        return of(file, 1, fault);
    }

    /** What came up when these routes of the file were made and started. */
    static RouteFault starting(String file, List<RouteDefinition> routes, Throwable fault) {
        String all = words(fault);
        int line = routes.stream()
                .filter(route -> all.contains("route: " + route.getRouteId() + " "))
                .findFirst()
                .map(route -> line(route, all))
                .orElse(routes.isEmpty() ? 1 : routes.get(0).getLineNumber());
        return of(file, line, fault);
    }

    /** What came up when a route was made of a template. */
    static RouteFault making(TemplatedRoute route, Throwable fault) {
        return of(route.file(), route.line(), fault);
    }

    private static RouteFault of(String file, int line, Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        Matcher place = PLACE.matcher(said);
        int at = line;
        String reason = said;
        while (place.find()) {
            reason = place.group(1);
            at = Integer.parseInt(place.group(2));
        }
        return new RouteFault(file, at, oneLine(reason));
    }

    /** The line of the step the message quotes, or of its route. */
    private static int line(RouteDefinition route, String words) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), NamedNode.class).stream()
                .filter(step -> words.contains(">>> " + step + " <<<"))
                .mapToInt(NamedNode::getLineNumber)
                .findFirst()
                .orElse(route.getLineNumber());
    }

    private static String words(Throwable fault) {
        return fault.getMessage() + (fault.getCause() == null ? "" : " " + words(fault.getCause()));
    }

    private static String oneLine(String text) {
        String line = OBJECT.matcher(URISupport.sanitizeUri(text))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
    }
}
