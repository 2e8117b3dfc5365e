package org.liaisonhub.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scrape in Prometheus's text format, and what it breaks of Prometheus's rules for names (as promtool checks them). */
public final class Exposition {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)(?: \\d+)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Set<String> PARTS = Set.of("_bucket", "_sum", "_count");

    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, String> helps = new TreeMap<>();
    private final List<Sample> samples = new ArrayList<>();

    public record Sample(String name, Map<String, String> labels, double value) {}

    private Exposition() {}

    public static Exposition of(String text) {
        Exposition all = new Exposition();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# TYPE ")) {
                String[] words = line.split(" ", 4);
                all.types.put(words[2], words[3]);
            } else if (line.startsWith("# HELP ")) {
                String[] words = line.split(" ", 4);
                all.helps.put(words[2], words[3]);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                all.sample(line);
            }
        }
        return all;
    }

    private void sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            throw new AssertionError("no sample: " + line);
        }
        Map<String, String> labels = new TreeMap<>();
        if (sample.group(2) != null) {
            LABEL.matcher(sample.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        String value = sample.group(3).replace("+Inf", "Infinity");
        samples.add(new Sample(sample.group(1), labels, Double.parseDouble(value)));
    }

    public List<Sample> samples() {
        return samples;
    }

    /** Names one can ask for: of samples, the parts of histograms included. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        samples.forEach(sample -> names.add(sample.name()));
        return names;
    }

    /** The sum of the samples of a name that have these labels: name, value, name, value. */
    public double value(String name, String... labels) {
        List<Sample> found = samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> {
                    for (int i = 0; i < labels.length; i += 2) {
                        if (!labels[i + 1].equals(sample.labels().get(labels[i]))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("no sample " + name + " " + String.join(" ", labels));
        }
        return found.stream().mapToDouble(Sample::value).sum();
    }

    /** What the names break; empty if they are as they should be. */
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        types.forEach((name, type) -> {
            check(
                    helps.getOrDefault(name, "").length() > 10 || !name.startsWith("liaison_"),
                    broken,
                    name + " lacks help");
            check(name.matches("[a-z][a-z0-9_]*"), broken, name + " is no name in snake case");
            check(name.endsWith("_total") == type.equals("counter"), broken, name + " is a " + type);
            check(
                    !name.matches(".*_(milliseconds|ms|ns|minutes|hours|days|kilobytes|megabytes|percent|timer)(_.*)?"),
                    broken,
                    name + " is not in base units");
            check(!name.endsWith("_count"), broken, name + " is named as a part of a histogram");
            check(!name.contains(type.equals("info") ? "_ " : "_" + type), broken, name + " has its type in its name");
        });
        for (Sample sample : samples) {
            String family = family(sample.name());
            check(types.containsKey(family), broken, sample.name() + " has no type");
            sample.labels().forEach((label, value) -> {
                check(label.matches("[a-z][a-z0-9_]*"), broken, "label " + label + " of " + family);
                check(value.matches("[\\w .'+:()-]{1,60}"), broken, "value of label " + label + " of " + family);
            });
        }
        return broken.stream().distinct().toList();
    }

    private String family(String name) {
        for (String part : PARTS) {
            String family = name.endsWith(part) ? name.substring(0, name.length() - part.length()) : name;
            if (!family.equals(name) && types.containsKey(family)) {
                return family;
            }
        }
        return name;
    }

    private static void check(boolean holds, List<String> broken, String words) {
        if (!holds) {
            broken.add(words);
        }
    }
}
