package org.liaisonhub.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hl7.fhir.r4.formats.JsonParser;
import org.hl7.fhir.r4.model.Resource;

/**
 * Resources as compact JSON, by the composer of the FHIR core library: HAPI's, which finds its way by reflection, costs
 * three times as much for the same JSON. For reading there is the one FHIR context of this process: it takes 32 MB and a
 * second to build.
 */
final class FhirJson {
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final int USUAL_SIZE = 48 * 1024;

    private FhirJson() {}

    static FhirContext context() {
        return CONTEXT;
    }

    static byte[] encode(Resource resource) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try {
            FhirJsonStream json = new FhirJsonStream(bytes);
            json.beginObject();
            new JsonParser().compose(json, resource);
            json.endObject();
            json.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("a message could not be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
