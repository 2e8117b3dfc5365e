package org.liaisonhub.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.liaisonhub.routing.mllp.MllpServer;

/** What a route file must be like, as a list of what it breaks. {@code routes/README.md} explains the rules. */
final class RouteHouseRules {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonSchema CANONICAL = canonical();

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z0-9]+){0,3}");
    private static final Pattern ONE_HEADER =
            Pattern.compile("\\$\\{header\\.[A-Za-z]+} == '[A-Za-z0-9._-]*'|\\$\\{header\\.[A-Za-z]+} [!=]= null");
    private static final Pattern HEADERS_ONLY =
            Pattern.compile("(?:[^$]|\\$\\{header\\.[A-Za-z]+}|\\{\\{liaison\\.[a-z.-]+}})+");
    private static final Pattern SETTING = Pattern.compile("\\{\\{([^}:]+)(?::[^}]*)?}}");
    private static final Set<String> STEPS =
            Set.of("bean", "to", "toD", "split", "removeHeaders", "setHeader", "choice");
    /** What each way in binds for its feeds. */
    private static final Map<String, Class<?>> OF_A_FEED = Map.of(
            "way-mllp {{feed}}Feed", MllpFeed.class,
            "way-mllp {{feed}}Server", MllpServer.class,
            "way-http {{feed}}Feed", HttpFeed.class,
            "way-folder {{feed}}Feed", FileFeed.class,
            "way-queue {{feed}}Feed", QueueFeed.class,
            "way-sftp {{feed}}Feed", FileFeed.class);

    /** Components that would run code written in a route file. */
    private static final Set<String> CODE = Set.of("language", "bean", "class", "dynamic-router", "exec", "groovy");

    private final CamelContext context;
    private final Set<String> policies;
    private final Set<String> parameters;

    /**
     * @param context a hub's own context: its registry has the beans, its properties the settings
     * @param policies ids of the error policies there are
     */
    RouteHouseRules(CamelContext context, Set<String> policies) {
        this(context, policies, Set.of());
    }

    /** @param parameters names that stand for something in a template */
    private RouteHouseRules(CamelContext context, Set<String> policies, Set<String> parameters) {
        this.context = context;
        this.policies = Set.copyOf(policies);
        this.parameters = parameters;
    }

    /** Ids of the error policies a file brings. */
    static List<String> policiesIn(String yaml) {
        return parse(yaml).findValues("routeConfiguration").stream()
                .map(policy -> policy.path("id").asText())
                .toList();
    }

    /** What the file breaks; empty if it is as it should be. */
    List<String> brokenBy(String yaml) {
        JsonNode file = parse(yaml);
        List<String> broken = new ArrayList<>();
        CANONICAL.validate(file).forEach(fault -> broken.add("not canonical: " + fault.getMessage()));
        for (JsonNode entry : file) {
            entry.properties().forEach(part -> {
                switch (part.getKey()) {
                    case "route" -> route(part.getValue(), broken);
                    case "routeConfiguration" -> policy(part.getValue(), broken);
                    case "routeTemplate" -> template(part.getValue(), broken);
                    case "templatedRoute" -> templated(part.getValue(), broken);
                    default ->
                        broken.add("a route file has routes and error policies, and templates, no " + part.getKey());
                }
            });
        }
        return broken;
    }

    private void template(JsonNode template, List<String> broken) {
        JsonNode parameters = template.path("parameters");
        check(
                parameters.findParents("description").size() == parameters.size(),
                broken,
                template.path("id").asText() + " needs a description of each of its parameters");
        Set<String> names = Set.copyOf(parameters.findValuesAsText("name"));
        ObjectNode route = template.path("route").deepCopy();
        route.set("id", template.path("id"));
        new RouteHouseRules(context, policies, names).route(route, broken);
    }

    private void templated(JsonNode route, List<String> broken) {
        String id = route.path("routeId").asText("feed");
        check(ID.matcher(id).matches(), broken, "a route needs an id in words and hyphens, not '" + id + "'");
        check(route.hasNonNull("routeTemplateRef"), broken, id + " needs a template (routeTemplateRef)");
        references(id, route, broken);
    }

    private void route(JsonNode route, List<String> broken) {
        String id = route.path("id").asText();
        check(ID.matcher(id).matches(), broken, "a route needs an id in words and hyphens, not '" + id + "'");
        check(route.path("description").asText().length() > 20, broken, id + " needs a description, one sentence");
        String policy = route.path("routeConfigurationId").asText();
        boolean isOff = route.at("/errorHandler/noErrorHandler").isObject();
        check(isOff != policies.contains(policy), broken, id + " needs one error policy, not '" + policy + "'");
        steps(id, route.at("/from/steps"), broken);
        references(id, route, broken);
    }

    private void policy(JsonNode policy, List<String> broken) {
        String id = policy.path("id").asText();
        check(ID.matcher(id).matches(), broken, "an error policy needs an id, not '" + id + "'");
        check(!policy.path("onException").isEmpty(), broken, id + " must say what happens on an exception");
        for (JsonNode entry : policy.path("onException")) {
            JsonNode exception = entry.path("onException");
            check(exception.has("handled"), broken, id + " must say whether the failure is handled");
            steps(id, exception.path("steps"), broken);
        }
        references(id, policy, broken);
    }

    private static void steps(String id, JsonNode steps, List<String> broken) {
        check(!steps.isEmpty(), broken, id + " has no step");
        for (JsonNode step : steps) {
            step.properties().forEach(part -> step(id, part.getKey(), part.getValue(), broken));
        }
    }

    private static void step(String id, String kind, JsonNode step, List<String> broken) {
        check(STEPS.contains(kind), broken, id + ": " + kind + " is no step of a route file; write a bean");
        switch (kind) {
            case "split" -> {
                check(isSimple(step, "${body}"::equals), broken, id + ": split takes ${body} and nothing else");
                steps(id, step.path("steps"), broken);
            }
            case "choice" -> choice(id, step, broken);
            case "setHeader" ->
                check(step.at("/expression/constant").isObject(), broken, id + ": setHeader takes a constant");
            case "to", "toD" -> {
                String uri = step.path("uri").asText("nowhere");
                check(
                        !CODE.contains(uri.split(":", 2)[0])
                                && HEADERS_ONLY.matcher(uri).matches(),
                        broken,
                        id + ": '" + uri + "' computes; an address has headers and settings in it, nothing more");
            }
            default -> {
                // bean, removeHeaders: nothing in them can decide anything
            }
        }
    }

    private static void choice(String id, JsonNode choice, List<String> broken) {
        for (JsonNode when : choice.path("when")) {
            check(
                    isSimple(when, text -> ONE_HEADER.matcher(text).matches()),
                    broken,
                    id + ": a choice compares one header with one word");
            steps(id, when.path("steps"), broken);
        }
        if (choice.has("otherwise")) {
            steps(id, choice.at("/otherwise/steps"), broken);
        } else {
            broken.add(id + ": a choice says what happens otherwise");
        }
    }

    private static boolean isSimple(JsonNode step, Predicate<String> allowed) {
        JsonNode expression = step.path("expression");
        return expression.size() == 1
                && allowed.test(expression.at("/simple/expression").asText());
    }

    /** Beans and settings that are named must be there. */
    private void references(String id, JsonNode part, List<String> broken) {
        for (JsonNode bean : part.findValues("bean")) {
            String name = bean.path("ref").asText();
            String method = bean.path("method").asText();
            Class<?> bound = beanCalled(id, name);
            check(bound != null, broken, id + ": no bean is called '" + name + "'");
            check(
                    bound == null || has(bound, method),
                    broken,
                    id + ": bean " + name + " has no public method '" + method + "'");
        }
        texts(part)
                .filter(text -> text.startsWith("#"))
                .forEach(text -> check(
                        beanCalled(id, text.substring(1)) != null, broken, id + ": nothing is called '" + text + "'"));
        texts(part)
                .flatMap(text -> SETTING.matcher(text).results().map(found -> found.group(1)))
                .forEach(key -> check(
                        parameters.contains(key)
                                || context.getPropertiesComponent()
                                        .resolveProperty(key)
                                        .isPresent(),
                        broken,
                        id + ": no setting is called '" + key + "'"));
    }

    /** What a template calls is bound when a route is made of it. */
    private Class<?> beanCalled(String id, String name) {
        if (name.startsWith("{{")) {
            return OF_A_FEED.get(id + " " + name);
        }
        Object bound = context.getRegistry().lookupByName(name);
        return bound == null ? null : bound.getClass();
    }

    private static boolean has(Class<?> bean, String method) {
        return Arrays.stream(bean.getMethods())
                .anyMatch(candidate -> candidate.getName().equals(method));
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return children.stream().flatMap(RouteHouseRules::texts);
    }

    private static void check(boolean holds, List<String> broken, String words) {
        if (!holds) {
            broken.add(words);
        }
    }

    private static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new AssertionError("no YAML: " + e.getMessage(), e);
        }
    }

    private static JsonSchema canonical() {
        try (InputStream schema = CamelContext.class.getResourceAsStream("/schema/camelYamlDsl-canonical.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema);
        } catch (IOException e) {
            throw new AssertionError("Camel's canonical schema cannot be read", e);
        }
    }
}
