package org.liaisonhub.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Resource;

/** Resources as compact JSON, with the one FHIR context of this process: it takes 32 MB and a second to build. */
final class FhirJson {
    private FhirJson() {}

    static FhirContext context() {
        return FhirContext.forR4Cached();
    }

    static byte[] encode(Resource resource) {
        // A parser is cheap and not made for several threads; the context is neither.
        return context().newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
    }
}
