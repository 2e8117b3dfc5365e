package org.liaisonhub.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What the references between the entries of a directory lead to: by fullUrl, or by type and id. */
final class FhirDirectoryLinks {
    private final Map<String, Resource> byUrl = new HashMap<>();

    FhirDirectoryLinks(Bundle bundle, List<String> faults) {
        int number = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            String where = "entry " + number++;
            if (resource == null) {
                faults.add(where + " has no resource; give it one or take it out");
                continue;
            }
            add(entry.getFullUrl(), resource, where, faults);
            String id = resource.getIdElement().getIdPart();
            if (id != null) {
                add(resource.fhirType() + "/" + id, resource, where, faults);
            }
        }
    }

    private void add(@Nullable String url, Resource resource, String where, List<String> faults) {
        if (url == null) {
            return;
        }
        Resource other = byUrl.put(url, resource);
        if (other != null && other != resource) {
            faults.add(where + " has the same id or fullUrl as another entry; give each its own");
        }
    }

    <R extends Resource> Optional<R> follow(Reference reference, Class<R> type) {
        return Optional.ofNullable(reference.getReference())
                .map(byUrl::get)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
