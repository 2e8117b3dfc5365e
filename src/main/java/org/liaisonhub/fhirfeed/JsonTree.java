package org.liaisonhub.fhirfeed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.List;

/** FHIR's JSON (R4, json) to elements: a primitive and the extensions beside it ({@code _name}) become one element. */
final class JsonTree {
    private final FhirLimits limits;
    private final JsonFactory factory;

    JsonTree(FhirLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(2 * limits.depth() + 2)
                        .maxStringLength(limits.bytes())
                        .maxNameLength(limits.nameLength())
                        .maxNumberLength(limits.nameLength())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /** The resource in these bytes. */
    Element read(byte[] bytes) throws FhirRefused {
        try (JsonParser json = factory.createParser(bytes)) {
            Element root = Element.root();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new FhirRefused(FhirFault.NOT_FHIR, "");
            }
            object(json, root, new Growth(limits), 1);
            if (json.nextToken() != null) {
                throw notWellFormed(json.currentLocation());
            }
            return Growth.resource(root);
        } catch (StreamConstraintsException beyond) {
            throw new FhirRefused(FhirFault.BEYOND_LIMITS, "");
        } catch (JsonProcessingException notJson) {
            throw notWellFormed(notJson.getLocation());
        } catch (IOException notUtf8) {
            throw new FhirRefused(FhirFault.NOT_WELL_FORMED, "");
        }
    }

    private static FhirRefused notWellFormed(JsonLocation at) {
        String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new FhirRefused(FhirFault.NOT_WELL_FORMED, place);
    }

    private static void object(JsonParser json, Element into, Growth growth, int depth)
            throws IOException, FhirRefused {
        boolean gaps = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (name.equals("resourceType") && token == JsonToken.VALUE_STRING) {
                into.type(json.getText());
            } else if (token == JsonToken.START_ARRAY) {
                gaps |= array(json, into, name, growth, depth);
            } else {
                gaps |= !one(json, token, into, name, growth, depth);
            }
            gaps |= name.startsWith("_");
        }
        if (gaps) {
            whole(into);
        }
    }

    private static boolean array(JsonParser json, Element into, String name, Growth growth, int depth)
            throws IOException, FhirRefused {
        boolean gaps = false;
        for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
            if (item == JsonToken.START_ARRAY) {
                throw new FhirRefused(FhirFault.WRONG_TYPE, into.path());
            }
            gaps |= !one(json, item, into, name, growth, depth);
        }
        return gaps;
    }

    /** False where it is null, which keeps the place of a value that has only an extension. */
    private static boolean one(JsonParser json, JsonToken token, Element into, String name, Growth growth, int depth)
            throws IOException, FhirRefused {
        Element member = growth.grow(into, name, depth);
        if (token == JsonToken.START_OBJECT) {
            object(json, member, growth, depth + 1);
        } else if (token != JsonToken.VALUE_NULL) {
            member.value(json.getText());
        }
        return token != JsonToken.VALUE_NULL;
    }

    /** Puts extensions to their primitives, place by place, and takes out what is empty. */
    private static void whole(Element element) {
        List<String> beside = element.members().keySet().stream()
                .filter(name -> name.startsWith("_"))
                .toList();
        for (String name : beside) {
            List<Element> extensions = element.members().remove(name);
            for (int i = 0; i < extensions.size(); i++) {
                List<Element> values = element.all(name.substring(1));
                Element primitive = i < values.size() ? values.get(i) : element.grow(name.substring(1));
                primitive.takeOver(extensions.get(i));
            }
        }
        element.members().values().forEach(members -> members.removeIf(member -> !member.isThere()));
        element.members().values().removeIf(List::isEmpty);
    }
}
