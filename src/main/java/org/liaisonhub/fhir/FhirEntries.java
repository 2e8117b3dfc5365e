package org.liaisonhub.fhir;

import java.util.HashMap;
import java.util.Map;

/** The entries of one Bundle. Ids are made from the Bundle's key and the place among its kind, so they never change. */
final class FhirEntries {
    private final String key;
    private final FhirNode bundle;
    private final Map<String, Integer> counts = new HashMap<>();

    FhirEntries(String key, FhirNode bundle) {
        this.key = key;
        this.bundle = bundle;
    }

    FhirNode bundle() {
        return bundle;
    }

    /** Adds a resource, gives it its id, and says how to refer to it. */
    FhirNode add(FhirNode resource) {
        int place = counts.merge(resource.type(), 1, Integer::sum);
        return add(FhirIdentifiers.uuid(key + "#" + resource.type() + "/" + place), resource);
    }

    /** Adds a resource that has an id of its own. */
    FhirNode add(String id, FhirNode resource) {
        resource.set("id", id);
        String url = "urn:uuid:" + id;
        bundle.addNode("entry").set("fullUrl", url).set("resource", resource);
        return FhirTerms.reference(url);
    }
}
