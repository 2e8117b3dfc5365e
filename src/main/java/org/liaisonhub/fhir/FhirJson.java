package org.liaisonhub.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Resource;

/** Resources as compact JSON, with the one FHIR context of this process: it takes 32 MB and a second to build. */
final class FhirJson {
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();

    static {
        // Every reference here has a target with an id: looking for some to contain walks each Bundle once per entry.
        CONTEXT.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
    }

    private FhirJson() {}

    static FhirContext context() {
        return CONTEXT;
    }

    static byte[] encode(Resource resource) {
        // A parser is cheap and not made for several threads; the context is neither.
        return CONTEXT.newJsonParser()
                .setStripVersionsFromReferences(false)
                .encodeResourceToString(resource)
                .getBytes(StandardCharsets.UTF_8);
    }
}
