package org.liaisonhub.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the templated routes of a file with their lines, which Camel's own reading does not keep. */
final class TemplatedRoutes {
    static final String FEED_ROUTE = "feed-";

    private final String file;

    private TemplatedRoutes(String file) {
        this.file = file;
    }

    /**
     * The templated routes of a file that Camel has understood.
     *
     * @throws RouteFault if one names no template, gives a parameter twice or not as a text, or has no id
     */
    static List<TemplatedRoute> in(String file, String text) throws RouteFault {
        TemplatedRoutes reading = new TemplatedRoutes(file);
        Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
        List<TemplatedRoute> found = new ArrayList<>();
        for (Node entry : items(root)) {
            Optional<Node> templated = member(entry, "templatedRoute");
            if (templated.isPresent()) {
                found.add(reading.route(templated.get(), line(entry)));
            }
        }
        return found;
    }

    private TemplatedRoute route(Node node, int line) throws RouteFault {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Node parameter : items(member(node, "parameters"))) {
            String name = text(member(parameter, "name"));
            if (lines.put(name, line(parameter)) != null) {
                throw new RouteFault(file, line(parameter), "the parameter " + name + " is given twice");
            }
            parameters.put(name, text(member(parameter, "value")));
        }
        String feed = parameters.getOrDefault(WayParameters.FEED, "");
        String id = text(member(node, "routeId"));
        if (id.isEmpty() && feed.isBlank()) {
            throw new RouteFault(file, line, "the templated route has neither a routeId nor the name of a feed");
        }
        return new TemplatedRoute(
                file,
                line,
                text(member(node, "routeTemplateRef")),
                id.isEmpty() ? FEED_ROUTE + feed.strip() : id,
                parameters,
                lines);
    }

    private static List<Node> items(Optional<Node> list) {
        return list.filter(SequenceNode.class::isInstance)
                .map(node -> ((SequenceNode) node).getValue())
                .orElse(List.of());
    }

    private static Optional<Node> member(Node node, String name) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> text(Optional.of(tuple.getKeyNode())).equals(name))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    private static String text(Optional<Node> node) {
        return node.filter(ScalarNode.class::isInstance)
                .map(scalar -> ((ScalarNode) scalar).getValue())
                .orElse("");
    }

    /** Counted from 1. */
    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
