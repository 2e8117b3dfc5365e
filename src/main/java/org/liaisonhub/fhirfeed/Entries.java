package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources of one message, in order, and who is meant by a reference (FHIR R4, bundle, resolving references). */
final class Entries {
    private static final int MOST_NESTED = 4;
    /** What says who and when; a modifier there does not turn it into its opposite. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "Encounter",
            "Patient",
            "Composition",
            "MessageHeader",
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "Provenance");

    private final List<Element> resources = new ArrayList<>();
    private final Map<String, Element> byAddress = new LinkedHashMap<>();
    private final Set<Element> onServer = new HashSet<>();
    private final List<Element> modified = new ArrayList<>();

    private Entries() {}

    /** Of a single resource, or of a Bundle and of the documents in it. */
    static Entries of(Element root) {
        Entries entries = new Entries();
        entries.add(root, "", MOST_NESTED);
        if (!root.type().equals("Bundle")) {
            entries.onServer.add(root);
        }
        return entries;
    }

    private void add(Element resource, String fullUrl, int deeper) {
        if (resource.type().equals("Bundle") && deeper > 0) {
            for (Element entry : resource.all("entry")) {
                if (!entry.code("request.method").equals("DELETE")) {
                    add(entry.at("resource"), entry.code("fullUrl"), deeper - 1);
                    if (entry.code("request.method").equals("PUT")) {
                        onServer.add(entry.at("resource"));
                    }
                }
            }
            return;
        }
        if (resource.type().isEmpty()) {
            return;
        }
        if (resource.at("modifierExtension").isThere() && !DESCRIPTIVE.contains(resource.type())) {
            modified.add(resource);
            return;
        }
        resources.add(resource);
        String id = resource.code("id");
        if (!fullUrl.isEmpty()) {
            byAddress.putIfAbsent(fullUrl, resource);
        }
        if (!id.isEmpty()) {
            byAddress.putIfAbsent(resource.type() + "/" + id, resource);
        }
    }

    /** Whether a resource's id is its own on the sender's server: sent by itself, or to be put there. */
    boolean isOnServer(Element resource) {
        return onServer.contains(resource);
    }

    /** What is not read, because an extension says that it may mean something else (FHIR R4, extensibility, modifier extensions). */
    List<Element> modified() {
        return modified;
    }

    /** Every resource, in order. */
    List<Element> all() {
        return resources;
    }

    /** The resources of these types, in order. */
    List<Element> all(String... types) {
        Set<String> wanted = Set.of(types);
        return resources.stream()
                .filter(resource -> wanted.contains(resource.type()))
                .toList();
    }

    /** The resource a Reference leads to, if it came with the message. */
    Optional<Element> resolve(Element reference) {
        String address = reference.code("reference");
        if (address.startsWith("#")) {
            return reference
                    .around()
                    .flatMap(above -> above.all("contained").stream())
                    .filter(contained -> contained.code("id").equals(address.substring(1)))
                    .findFirst();
        }
        return byAddress(address);
    }

    /** The resource at an address, whatever version of it is asked for. */
    Optional<Element> byAddress(String address) {
        int version = address.indexOf("/_history/");
        String versionless = version < 0 ? address : address.substring(0, version);
        return Optional.ofNullable(byAddress.get(versionless)).or(() -> byLastParts(versionless));
    }

    /** {@code https://server/fhir/Patient/1} is {@code Patient/1} of this message. */
    private Optional<Element> byLastParts(String address) {
        String[] parts = address.split("/", -1);
        return parts.length < 2
                ? Optional.empty()
                : Optional.ofNullable(byAddress.get(parts[parts.length - 2] + "/" + parts[parts.length - 1]));
    }

    /** The resources several References lead to. */
    List<Element> resolve(List<Element> references) {
        return references.stream()
                .flatMap(reference -> resolve(reference).stream())
                .toList();
    }
}
