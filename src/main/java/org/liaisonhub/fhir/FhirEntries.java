package org.liaisonhub.fhir;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The entries of one Bundle. Ids are made from the Bundle's key and the place among its kind, so they never change. */
final class FhirEntries {
    private final String key;
    private final Bundle bundle;
    private final Map<String, Integer> counts = new HashMap<>();

    FhirEntries(String key, Bundle bundle) {
        this.key = key;
        this.bundle = bundle;
    }

    Bundle bundle() {
        return bundle;
    }

    /** Adds a resource, gives it its id, and says how to refer to it. */
    Reference add(Resource resource) {
        int place = counts.merge(resource.fhirType(), 1, Integer::sum);
        return add(FhirIdentifiers.uuid(key + "#" + resource.fhirType() + "/" + place), resource);
    }

    /** Adds a resource that has an id of its own. */
    Reference add(String id, Resource resource) {
        resource.setId(id);
        String url = "urn:uuid:" + id;
        bundle.addEntry().setFullUrl(url).setResource(resource);
        return new Reference(url);
    }
}
